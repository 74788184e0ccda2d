// swift-tools-version: 6.1
// kefu: the workbench of an online shop's chat-support desk. One folder under Sources a room;
// the arrows between rooms point down only, and Tests/HouseTests reads the import lines.
import PackageDescription

let package = Package(
  name: "kefu",
  products: [.executable(name: "kefu", targets: ["kefu"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .executableTarget(name: "kefu", dependencies: ["Commands"]),
    .target(
      name: "Commands",
      dependencies: [
        "Desk", "Shell", "Terminal", "Phrasebook", "Usage", "Orders", "Shifts", "Cases",
        "Books", "Customers", "ChatLogs", "Appraisals", "Payroll", "Imports", "Staff", "Store",
        "Files", "Vocabulary",
      ]),
    .target(
      name: "Desk",
      dependencies: [
        "Shell", "Terminal", "Phrasebook", "Usage", "Orders", "Shifts", "Cases", "Books",
        "Customers", "ChatLogs", "Appraisals", "Payroll", "Imports", "Staff", "StoreSQLite",
        "Store", "Files", "Vocabulary",
      ]),
    .target(
      name: "Shell",
      dependencies: [
        "Terminal", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "Terminal", dependencies: ["CReadline", "Vocabulary"]),
    .target(name: "Phrasebook", dependencies: ["CCategories", "Files", "Vocabulary"]),
    .executableTarget(name: "FitModel", dependencies: ["Phrasebook", "Files", "Vocabulary"]),
    .target(name: "CCategories"),
    .target(name: "Usage", dependencies: ["Staff", "Store", "Files", "Vocabulary"]),
    .target(
      name: "Orders", dependencies: ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(
      name: "Shifts", dependencies: ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(name: "Cases", dependencies: ["Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(
      name: "Books", dependencies: ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(
      name: "Customers",
      dependencies: ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(name: "ChatLogs", dependencies: ["Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(
      name: "Appraisals",
      dependencies: ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"]),
    .target(
      name: "Payroll",
      dependencies: [
        "Orders", "Shifts", "Appraisals", "Staff", "Store", "Files", "Vocabulary",
      ]),
    .target(name: "Imports", dependencies: ["Store", "Files", "Vocabulary"]),
    .target(name: "Staff", dependencies: ["Store", "Files", "Vocabulary"]),
    .target(
      name: "StoreSQLite",
      dependencies: [
        "Store", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Store", dependencies: ["CDigest", "Vocabulary"]),
    .target(
      name: "Files",
      dependencies: [
        "CExpat", "CMinizip", "Vocabulary", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Vocabulary"),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport", "Vocabulary"]),
    .testTarget(
      name: "StoreTests", dependencies: ["StoreSQLite", "Store", "TestSupport", "Vocabulary"]),
    .testTarget(
      name: "StoreContractTests",
      dependencies: ["StoreSQLite", "Store", "TestSupport", "Vocabulary"]),
    .testTarget(name: "StaffTests", dependencies: ["Staff", "Store", "Files", "Vocabulary"]),
    .testTarget(
      name: "PhrasebookTests", dependencies: ["Phrasebook", "Files", "TestSupport", "Vocabulary"],
      exclude: ["Messages"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "Vocabulary"]),
    .testTarget(
      name: "OrdersTests",
      dependencies: [
        "Orders", "Cases", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport",
        "Vocabulary",
      ]),
    .testTarget(
      name: "ShiftsTests",
      dependencies: [
        "Shifts", "Cases", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport",
        "Vocabulary",
      ]),
    .testTarget(
      name: "CasesTests",
      dependencies: [
        "Cases", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport", "Vocabulary",
      ]),
    .testTarget(
      name: "BooksTests",
      dependencies: [
        "Books", "Cases", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport",
        "Vocabulary",
      ]),
    .testTarget(
      name: "CustomersTests",
      dependencies: [
        "Customers", "Cases", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport",
        "Vocabulary",
      ]),
    .testTarget(
      name: "ChatLogsTests",
      dependencies: [
        "ChatLogs", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport",
        "Vocabulary",
      ]),
    .testTarget(
      name: "AppraisalsTests",
      dependencies: [
        "Appraisals", "Cases", "Imports", "Staff", "StoreSQLite", "Store", "Files", "TestSupport",
        "Vocabulary",
      ]),
    .testTarget(
      name: "PayrollTests",
      dependencies: [
        "Payroll", "Orders", "Shifts", "Appraisals", "Cases", "Imports", "Staff", "StoreSQLite",
        "Store",
        "Files", "TestSupport", "Vocabulary",
      ]),
    .testTarget(
      name: "UsageTests",
      dependencies: ["Usage", "Staff", "StoreSQLite", "Store", "Files", "Vocabulary"]),
    .target(name: "TestSupport", dependencies: ["CMinizip"], path: "Tests/TestSupport"),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Commands", "Desk", "Shell", "Cases", "Books", "Payroll", "Phrasebook", "Shifts",
        "Imports", "Staff", "Store",
        "Terminal", "Files", "Vocabulary", "kefu", "TestSupport",
      ],
      exclude: ["Transcripts", "Errors"]),
    .testTarget(name: "FaultTests", dependencies: ["kefu", "TestSupport"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)
