// swift-tools-version: 6.1
// The benchmarks: a program of its own that measures the built kefu from outside, as users meet it,
// beside the tools they would otherwise take. Only the search of the phrasebook, which a process
// would hide behind its own cost, is called within: its rooms stand in `Rooms`, a link.
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: ["Phrasebook", "CSQLite"], path: "Sources"),
    .systemLibrary(name: "CSQLite", path: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "Phrasebook", dependencies: ["CCategories", "Files", "Vocabulary"],
      path: "Rooms/Phrasebook"),
    .target(name: "CCategories", path: "Rooms/CCategories"),
    .target(
      name: "Files",
      dependencies: [
        "CExpat", "CMinizip", "Vocabulary", .product(name: "Yams", package: "Yams"),
      ],
      path: "Rooms/Files"),
    .systemLibrary(name: "CExpat", path: "Rooms/CExpat"),
    .systemLibrary(name: "CMinizip", path: "Rooms/CMinizip"),
    .target(name: "Vocabulary", path: "Rooms/Vocabulary"),
  ],
  swiftLanguageModes: [.v6]
)
