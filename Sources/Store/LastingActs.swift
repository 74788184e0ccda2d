import Vocabulary

/// Acts that no correcting record takes back (`Act.stays`). They are registered so
/// that `undo` stops at them instead of taking back something older.
public struct LastingActs: Undoable {
  static let tables: [SchemaChange] = [
    .table(
      "lasting_act",
      [.key("id"), .agent("agent"), .moment("at"), .word("kind"), .text("detail")],
      key: ["id"]),
    .index("lasting_act_agent", on: "lasting_act", ["agent", "id"]),
  ]

  /// The words for acts of one kind.
  public struct Wording: Sendable {
    /// Returns the act in plain words, from its detail such as a file's name or a month.
    public let what: @Sendable (String) -> Text
    public let reason: Text
    public let instead: Text

    public init(_ what: @escaping @Sendable (String) -> Text, reason: Text, instead: Text) {
      self.what = what
      self.reason = reason
      self.instead = instead
    }
  }

  private let store: RecordStore
  private let wordings: [String: Wording]

  /// - Parameter wordings: by kind of act, such as `payroll.close`.
  public init(_ store: RecordStore, wordings: [String: Wording]) {
    self.store = store
    self.wordings = wordings
  }

  /// Registers an act within the write that does it.
  static func register(_ act: Act, detail: String, in writing: Writing) throws {
    try writing.run(
      "INSERT INTO lasting_act (id, agent, at, kind, detail) VALUES ($1, $2, $3, $4, $5)",
      Key.make(), act.author.agent, writing.now, act.kind, detail)
  }

  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    let last = try store.read { reading in
      try reading.first(
        """
        SELECT id, at, kind, detail FROM lasting_act WHERE agent = $1 ORDER BY id DESC LIMIT 1
        """, author.agent
      ) { (try $0.text(0), try $0.moment(1), try $0.text(2), try $0.text(3)) }
    }
    guard let (key, at, kind, detail) = last else { return nil }
    let wording = wordings[kind]
    return LastAct(
      key: key, at: at, what: wording?.what(detail) ?? Text(same: "\(kind) \(detail)"),
      concerned: .nobody,
      way: .stays(
        reason: wording?.reason ?? StoreTexts.actStays,
        instead: wording?.instead ?? StoreTexts.askALead))
  }
}
