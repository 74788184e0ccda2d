import Files
import Foundation
import Phrasebook
import Vocabulary

/// What is fed with random bytes; the environment variable `KEFU_FUZZ` chooses one.
enum Target: String, CaseIterable {
  case phrases, qianniu, espanso, ours, query, message, sheet, workbook

  static let chosen: Target = {
    let name = ProcessInfo.processInfo.environment["KEFU_FUZZ"] ?? ""
    guard let target = Target(rawValue: name) else {
      print("KEFU_FUZZ is one of \(Target.allCases.map(\.rawValue).joined(separator: " "))")
      exit(64)
    }
    return target
  }()

  /// Opens what all inputs share, so that the first is not taken for a slow one.
  func prepare() {
    if self == .query || self == .message { _ = Self.library.count }
  }

  func feed(_ bytes: UnsafeRawBufferPointer) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .phrases: Self.read(text)
    case .qianniu: Self.take(bytes, after: "快捷短语编码,快捷短语,快捷短语分组\n", as: "csv")
    case .ours:
      let header = "id,title,category,buyers,reply,next,asks,shop,platform,from,until\n"
      Self.take(bytes, after: header, as: "csv")
    case .espanso: Self.take(bytes, after: "", as: "yml")
    case .query: Self.find(text)
    case .message: Self.suggest(text)
    case .sheet: SheetFuzz.read(bytes)
    case .workbook: SheetFuzz.readWorkbook(bytes)
    }
  }

  /// Reads a phrase file, checks it, and writes it again: what was read reads back.
  private static func read(_ text: String) {
    let folder = PhraseFolder([TextFile(name: "fuzz.yaml", text: text)])
    if let day = Day("2026-11-22") { _ = PhraseCheck.findings(in: folder, PhraseRules(day: day)) }
    guard !folder.phrases.isEmpty else { return }
    let written = PhraseYAML.document(folder.phrases)
    let again = PhraseFile(TextFile(name: "fuzz.yaml", text: written)).phrases
    precondition(again.map(\.id) == folder.phrases.map(\.id), "written phrases read back")
    precondition(again.map(\.reply) == folder.phrases.map(\.reply), "written replies read back")
    let library = PhraseLibrary(folder.phrases)
    for phrase in folder.phrases {
      _ = library.find(phrase.title)
      _ = phrase.render([:])
    }
  }

  private static let path = NSTemporaryDirectory() + "/kefu-fuzz-\(getpid())"

  /// Takes a foreign file into an empty phrase file; what comes out can be read.
  private static func take(_ bytes: UnsafeRawBufferPointer, after head: String, as kind: String) {
    let name = path + "." + kind
    guard let file = fopen(name, "w") else { return }
    fputs(head, file)
    fwrite(bytes.baseAddress, 1, bytes.count, file)
    fclose(file)
    defer { unlink(name) }
    guard let imported = try? PhraseImport(path: name, name: "fuzz", category: .greeting),
      var intake = try? PhraseIntake(into: TextFile(name: "new.yaml", text: ""), library: [])
    else { return }
    _ = intake.take(imported)
    guard let written = try? intake.text() else { return }
    let read = PhraseFile(TextFile(name: "new.yaml", text: written))
    precondition(read.findings.isEmpty, "what was taken in can be read")
  }

  /// The shipped phrases, or the few that stand here when the program runs elsewhere.
  private static let library: PhraseLibrary = {
    let folder = ProcessInfo.processInfo.environment["KEFU_FUZZ_PHRASES"] ?? ""
    return (try? PhraseLibrary(folder: folder, name: folder)) ?? PhraseLibrary([])
  }()

  private static func find(_ text: String) {
    let halves = text.split(separator: "\n", maxSplits: 1).map(String.init)
    var picks = Picks()
    if let other = halves.dropFirst().first { picks.add("ret-howto", after: other, own: 1) }
    let hits = library.find(halves.first ?? "", limit: 6, picks: picks)
    precondition(Set(hits.map(\.phrase.id)).count == hits.count, "nothing is found twice")
    for hit in hits {
      _ = hit.spans.filter { $0.field == .title }.pieces(of: hit.phrase.title)
    }
  }

  private static func suggest(_ text: String) {
    let hits = library.suggest(text, limit: 6, after: "bargain-cheaper")
    precondition(Set(hits.map(\.phrase.id)).count == hits.count, "nothing is suggested twice")
  }
}

@_cdecl("LLVMFuzzerInitialize")
public func prepare(_ count: UnsafeMutableRawPointer?, _ words: UnsafeMutableRawPointer?) -> CInt {
  Target.chosen.prepare()
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func feed(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  Target.chosen.feed(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}
