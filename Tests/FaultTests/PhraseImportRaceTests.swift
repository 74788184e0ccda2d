import Foundation
import TestSupport
import Testing

/// Many programs import phrases into one file at once: each phrase of an import that was
/// acknowledged is in the phrasebook, and the others are told to import again.
@Suite struct PhraseImportRaceTests {
  private static let imports = 27

  @Test func nothingAcknowledgedIsLost() async throws {
    let desk = try TestDesk()
    let path = desk.path
    let acknowledged = try await withThrowingTaskGroup(of: String?.self) { group in
      for number in 0..<Self.imports {
        group.addTask {
          let id = "race-\(number)"
          let sheet = path + "/\(id).csv"
          try "id,category,title,buyers,reply\n\(id),stock,现货\(number),有现货吗\(number),有的亲\(number)\n"
            .write(toFile: sheet, atomically: true, encoding: .utf8)
          let result = try BuiltProgram.kefu(
            ["--desk", path, "import", "phrases", sheet, "--as", "3", "--lang", "en"], in: path)
          guard result.status != 0 else { return id }
          #expect(result.status == 2, "\(result.errors)")
          #expect(result.errors.contains("import once more"), "\(result.errors)")
          return nil
        }
      }
      return try await group.reduce(into: [String]()) { ids, id in id.map { ids.append($0) } }
    }
    let text = try String(
      contentsOfFile: path + "/Scripts-Library/imported.yaml", encoding: .utf8)
    let lost = acknowledged.filter { !text.contains("id: \($0)\n") }
    print("imports \(Self.imports), acknowledged \(acknowledged.count), lost \(lost.count)")
    #expect(lost.isEmpty, "\(lost)")
    #expect(!acknowledged.isEmpty)
    #expect(try desk.attempt(["check"]).status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: path + "/Scripts-Library")
      .filter { $0.hasSuffix(".draft") }
    #expect(left.isEmpty, "\(left)")
  }
}
