import Desk
import Foundation
import Phrasebook
import Shell
import Vocabulary

/// `own edit ID`: opens the user's own editor with a phrase of their own, or a new one.
struct OwnEdit: DeskCommand {
  static let configuration = CommandConfiguration.leaf("edit", aliases: ["改"])
  static let guide = Guide(
    Texts.ownEditSummary,
    examples: [.init("kefu own edit hongbao --as 1", Texts.ownEditExample)],
    more: Texts.ownEditMore)

  @OptionGroup var shared: SharedOptions
  @Argument var id: String

  func answer(_ context: Context) throws -> Answer {
    let desk = try OwnDesk(context)
    let id = OwnDesk.bare(id)
    let text = try desk.kept(id) ?? Self.draft(id, context.language)
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Refusal(Texts.noTerminalToEdit, fix: Texts.ownWithoutEditor(id))
    }
    let file = try Draft(text, name: id)
    try EditorCall(environment: context.environment, path: file.path, line: 2).run()
    let edited = try file.read()
    guard edited != text else {
      file.remove()
      return Answer(done: Texts.unchanged)
    }
    do {
      let answer = try desk.write(id, edited)
      file.remove()
      return answer
    } catch let refusal as Refusal {
      throw Refusal(refusal.kind, refusal.findings + [Finding(nil, Texts.draftKept(file.path))])
    }
  }

  /// Returns the text with which a new phrase begins.
  private static func draft(_ id: String, _ language: Language) -> String {
    """
    phrases:
      - id: \(id)
        title: ""
        category: greeting   # \(Phrasebook.Category.allCases.map(\.id).joined(separator: " "))
        buyers: []
        reply:
          - ""

    """
  }

  /// A file for the editor, accessible to its owner alone.
  private struct Draft {
    let path: String

    init(_ text: String, name: String) throws {
      let folder = NSTemporaryDirectory() + "/kefu-" + UUID().uuidString.prefix(8)
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      path = URL(fileURLWithPath: folder).appendingPathComponent("own.yaml").standardized.path
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    func read() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    func remove() { try? FileManager.default.removeItem(atPath: path.deletingLastComponent) }
  }
}
