import Orders
import Testing
import Vocabulary

/// Which tag an order bears (CONTRACT.md, Files that clerks bring).
@Suite struct StandingTagTests {
  static func desk(
    _ agent: Int, _ time: String, _ flag: Flag = .red, retracted: String? = nil
  ) -> DeskTag {
    DeskTag(
      order: Desk.order("1001"), agent: Desk.number(agent), flag: flag, at: Desk.time(time),
      note: "\(agent)号", retractedAt: retracted.map(Desk.time))
  }
  static let note = Tag(
    agent: Desk.number(2), flag: .yellow, at: Desk.time("2026-10-01 08:00"), origin: .note)

  @Test func aNoteAloneStands() {
    let standing = StandingTag(note: Self.note, deskTags: [])
    #expect(standing.tag == Self.note)
    #expect(!standing.isContested)
  }

  @Test func nobodyTaggedIt() {
    #expect(StandingTag(note: nil, deskTags: []).tag == nil)
  }

  @Test func theDeskBeatsTheAgentsOwnEarlierNote() {
    let standing = StandingTag(note: Self.note, deskTags: [Self.desk(2, "2026-10-20 10:00", .blue)])
    #expect(
      standing.tag
        == Tag(
          agent: Desk.number(2), flag: .blue, at: Desk.time("2026-10-20 10:00"), origin: .desk))
    #expect(!standing.isContested)
  }

  /// As of two desk tags, the earlier of a colleague's note and a desk tag stands.
  @Test func aColleaguesNoteAndADeskTagAreInConflict() {
    let later = Self.desk(1, "2026-10-20 10:00", .blue)
    let noteFirst = StandingTag(note: Self.note, deskTags: [later])
    #expect(noteFirst.tag == Self.note)
    #expect(noteFirst.conflicts == [later])
    let earlier = Self.desk(1, "2026-10-01 07:00", .blue)
    let deskFirst = StandingTag(note: Self.note, deskTags: [earlier])
    #expect(deskFirst.tag?.agent == Desk.number(1))
    #expect(deskFirst.noteInConflict == Self.note)
    #expect(deskFirst.isContested)
  }

  @Test(arguments: [1, 2])
  func aLeadDecidesBetweenNoteAndDesk(_ chosen: Int) {
    let decision = OrderEvent(
      order: Desk.order("1001"), kind: .settled, agent: Desk.number(3),
      at: Desk.time("2026-10-21 10:00"), chosen: Desk.number(chosen), text: "聊天记录")
    for time in ["2026-10-20 10:00", "2026-10-01 07:00"] {
      let standing = StandingTag(
        note: Self.note, deskTags: [Self.desk(1, time)], decision: decision)
      #expect(standing.tag?.agent == Desk.number(chosen))
      #expect(!standing.isContested)
    }
    let again = StandingTag(
      note: Self.note,
      deskTags: [Self.desk(1, "2026-10-20 10:00"), Self.desk(3, "2026-10-22 10:00")],
      decision: decision)
    #expect(again.tag?.agent == Desk.number(chosen))
    #expect(again.conflicts.map(\.agent) == [Desk.number(3)])
  }

  @Test func ofTwoAgentsTheEarlierStandsWhateverTheOrderOfRows() {
    let early = Self.desk(1, "2026-10-20 10:00")
    let late = Self.desk(3, "2026-10-20 10:01")
    for tags in [[early, late], [late, early]] {
      let standing = StandingTag(note: nil, deskTags: tags)
      #expect(standing.tag?.agent == Desk.number(1))
      #expect(standing.conflicts == [late])
    }
  }

  @Test func aCorrectionChangesTheFlagAndNotTheMonth() {
    let tags = [
      Self.desk(1, "2026-10-31 23:59"), Self.desk(3, "2026-11-01 00:05"),
      Self.desk(1, "2026-11-01 00:10", .green),
    ]
    let standing = StandingTag(note: nil, deskTags: tags)
    #expect(standing.tag?.flag == .green)
    #expect(standing.tag?.at == Desk.time("2026-10-31 23:59"))
    #expect(standing.conflicts.map(\.agent) == [Desk.number(3)])
  }

  @Test func whatWasTakenBackDoesNotCount() {
    let first = Self.desk(1, "2026-10-20 10:00", retracted: "2026-10-20 10:05")
    let second = Self.desk(3, "2026-10-20 10:01", .blue)
    let standing = StandingTag(note: Self.note, deskTags: [first, second])
    #expect(standing.tag?.agent == Desk.number(2))
    #expect(standing.conflicts == [second])
    #expect(StandingTag(note: nil, deskTags: [first, second]).tag?.agent == Desk.number(3))
    #expect(StandingTag(note: Self.note, deskTags: [first]).tag == Self.note)
  }

  @Test func takingBackACorrectionBringsTheEarlierFlagBack() {
    let tags = [
      Self.desk(1, "2026-10-20 10:00", .blue),
      Self.desk(1, "2026-10-20 10:02", .green, retracted: "2026-10-20 10:03"),
    ]
    #expect(StandingTag(note: nil, deskTags: tags).tag?.flag == .blue)
  }
}
