// swift-tools-version: 6.1
// The benchmarks: a program of its own that measures the built kefu from outside, as users meet it,
// beside the tools they would otherwise take. It shares no code with what it measures.
import PackageDescription

let package = Package(
  name: "Benchmarks",
  targets: [.executableTarget(name: "Benchmarks", path: "Sources")],
  swiftLanguageModes: [.v6]
)
