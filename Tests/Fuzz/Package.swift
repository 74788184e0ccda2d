// swift-tools-version: 6.1
// Fuzzing with libFuzzer: a program of its own, since every module under test is built with its
// instruments. It compiles the rooms' own sources, which stand here as links. `make fuzz` runs it.
import PackageDescription

let package = Package(
  name: "Fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: ["CMinizip", "Phrasebook", "Files", "Vocabulary"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .target(name: "Phrasebook", dependencies: ["CCategories", "Files", "Vocabulary"]),
    .target(name: "CCategories"),
    .target(
      name: "Files",
      dependencies: [
        "CExpat", "CMinizip", "Vocabulary", .product(name: "Yams", package: "Yams"),
      ]),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CMinizip"),
    .target(name: "Vocabulary"),
  ],
  swiftLanguageModes: [.v6]
)
