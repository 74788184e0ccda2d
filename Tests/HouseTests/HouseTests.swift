import Foundation
import Testing

/// The rules of the house that reading the sources can check.
@Suite struct HouseTests {
  /// What each room may import of the others: arrows point down only.
  static let allowed: [String: Set<String>] = [
    "kefu": ["Commands"],
    "Commands": [
      "Desk", "Shell", "Terminal", "Phrasebook", "Usage", "Orders", "Shifts", "Cases", "Books",
      "Customers", "ChatLogs", "Appraisals", "Payroll", "Imports", "Staff", "Store", "Files",
      "Vocabulary",
    ],
    "Desk": [
      "Shell", "Terminal", "Phrasebook", "Usage", "Orders", "Shifts", "Cases", "Books",
      "Customers", "ChatLogs", "Appraisals", "Payroll", "Imports", "Staff", "StoreSQLite", "Store",
      "Files", "Vocabulary",
    ],
    "Shell": ["Terminal", "Vocabulary"],
    "Terminal": ["CReadline", "Vocabulary"],
    "FitModel": ["Phrasebook", "Files", "Vocabulary"],
    "Phrasebook": ["CCategories", "Files", "Vocabulary"],
    "Usage": ["Staff", "Store", "Files", "Vocabulary"],
    "Orders": ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"],
    "Shifts": ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"],
    "Cases": ["Imports", "Staff", "Store", "Files", "Vocabulary"],
    "Books": ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"],
    "Customers": ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"],
    "ChatLogs": ["Imports", "Staff", "Store", "Files", "Vocabulary"],
    "Appraisals": ["Cases", "Imports", "Staff", "Store", "Files", "Vocabulary"],
    "Payroll": ["Orders", "Shifts", "Appraisals", "Staff", "Store", "Files", "Vocabulary"],
    "Imports": ["Store", "Files", "Vocabulary"],
    "Staff": ["Store", "Files", "Vocabulary"],
    "StoreSQLite": ["Store", "Vocabulary"],
    "Store": ["CDigest", "Vocabulary"],
    "Files": ["CExpat", "CMinizip", "Vocabulary"],
    "Vocabulary": [],
  ]

  /// Libraries that exactly one room imports.
  static let owners = [
    "GRDB": "StoreSQLite", "GRDBSQLite": "StoreSQLite", "CDigest": "Store",
    "CCategories": "Phrasebook", "Yams": "Files",
    "CExpat": "Files", "CMinizip": "Files", "CReadline": "Terminal",
    "ArgumentParser": "Shell",
  ]

  static let sources = SourceTree.files(under: "Sources")

  @Test func everyRoomHasSources() {
    let rooms = Set(Self.sources.map(\.room))
    #expect(rooms == Set(Self.allowed.keys))
  }

  @Test func arrowsPointDownOnly() {
    for file in Self.sources {
      let rooms = file.imports.intersection(Self.allowed.keys)
      let wrong = rooms.subtracting(Self.allowed[file.room] ?? [])
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
    }
  }

  @Test func everyLibraryHasOneImporter() {
    for file in Self.sources {
      for (library, room) in Self.owners where file.imports.contains(library) {
        #expect(file.room == room, "\(file.path) imports \(library)")
      }
    }
  }

  @Test func manifestAgreesWithTheImports() throws {
    let manifest = try String(contentsOfFile: SourceTree.top + "/Package.swift", encoding: .utf8)
    let target =
      /\.(?:target|executableTarget)\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    var declared: [String: Set<String>] = [:]
    for match in manifest.matches(of: target) {
      let rooms = (match.2 ?? "").replacing(/\.product\([^)]*\)/, with: "").matches(of: /"(\w+)"/)
      declared[String(match.1)] = Set(rooms.map { String($0.1) })
    }
    for (room, allowed) in Self.allowed {
      #expect(declared[room] == allowed, "Package.swift and the house differ about \(room)")
    }
  }

  /// A text lacks a language when its Chinese half has no Chinese, or its English half has some.
  /// Names, numbers and code that stand in both are written with `Text(same:)`.
  @Test func textsAreInBothLanguages() throws {
    let pattern = /zh:\s*"((?:[^"\\]|\\.)*)",\s*en:\s*"((?:[^"\\]|\\.)*)"/
    var count = 0
    for file in Self.sources {
      for match in file.text.matches(of: pattern) {
        count += 1
        let place = "\(file.path): \(match.0)"
        let chinese = String(match.1).replacing(/\\\([^)]*\)/, with: "")
        let english = String(match.2).replacing(/\\\([^)]*\)/, with: "")
        #expect(Self.hasHan(chinese) || !Self.hasLetters(english), "no Chinese: \(place)")
        #expect(!match.2.isEmpty || match.1.isEmpty, "no English: \(place)")
      }
    }
    #expect(count > 200)
  }

  private static func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func hasLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  @Test func textsOfARoomStandInTextFiles() {
    for file in Self.sources where file.text.contains("Text(zh:") || file.text.contains("Text(\n") {
      // A pair of stored texts is no text of its own: only literals count.
      guard file.text.contains(/zh:\s*"/) else { continue }
      let name = String(file.path.split(separator: "/").last ?? "")
      #expect(name.contains("Text"), "\(file.path) has texts of its own")
    }
  }

  @Test func filesStayReadable() {
    for file in Self.sources {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let isData = file.path.hasSuffix("Data.swift") || file.path.hasSuffix("Weights.swift")
      #expect(isData || lines.count <= 420, "\(file.path) has \(lines.count) lines")
      let long = isData ? nil : lines.firstIndex { $0.count > 100 }
      #expect(long == nil, "\(file.path):\((long ?? 0) + 1) is over 100 columns")
    }
  }
}
