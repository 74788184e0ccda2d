import Appraisals
import Testing
import Vocabulary

/// What a record may say: CONTRACT.md, Files that clerks bring, row `records`; HANDBOOK/kpi.md, Score.
@Suite struct RecordDraftTests {
  @Test(arguments: [
    ("grade.quality", "优", "excellent"), ("grade.complaints", "良", "good"),
    ("grade.cooperation", "Fair", "fair"), ("grade.execution", "差", "poor"),
    ("low_rating", "", ""), ("low_rating", "1", ""), ("praise", "", ""), ("leave", "", ""),
    ("complaint", "5", "5"), ("complaint", "20", "20"), ("complaint", "7.50", "7.5"),
    ("outstanding", "2", "2"), ("outstanding", "5", "5"), ("conduct", "private_use", "private_use"),
    ("reward", "20", "20.00"), ("reward", "1,200.5", "1200.50"),
    ("figure.conversion", "046.50", "46.5"), ("figure.response", "-0.125", "-0.125"),
  ])
  func aValueHasOneSpelling(kind: String, value: String, kept: String) throws {
    let entry = try Desk.entry("2026-10-09", "3", kind, value)
    #expect(entry.value == kept)
    #expect(entry.kind.code == kind)
  }

  @Test(arguments: [
    ("grade.quality", "很好", "excellent good fair poor"), ("grade.quality", "", "excellent"),
    ("grade.speed", "优", "grades no “speed”"), ("complaint", "4.99", "from 5 to 20"),
    ("complaint", "20.01", "from 5 to 20"), ("complaint", "", "from 5 to 20"),
    ("complaint", "8.123", "from 5 to 20"), ("outstanding", "1", "from 2 to 5"),
    ("outstanding", "6", "from 2 to 5"), ("conduct", "sleeping", "private_use"),
    ("reward", "0", "above 0"), ("reward", "-5", "above 0"), ("reward", "0.001", "two decimals"),
    ("praise", "2", "one row is one"), ("leave", "0.5", "one row is one"),
    ("figure.conversion", "46%%", "no decimal"), ("figure.Conversion", "46", "unknown kind"),
    ("figure.", "1", "unknown kind"), ("low_ratings", "", "did you mean low_rating?"),
    ("grade.qualty", "优", "grades no “qualty”"), ("", "", "unknown kind"),
  ])
  func aValueOutsideIsRefused(kind: String, value: String, reason: String) {
    let text = Refusal.text { _ = try Desk.entry("2026-10-09", "3", kind, value) }
    #expect(text?.contains(reason) == true, "\(kind) \(value): \(text ?? "taken")")
  }

  @Test func datesAgentsAndOrders() throws {
    #expect(try Desk.entry("2026/10/9", "03", "praise").day == Desk.day("2026-10-09"))
    #expect(try Desk.entry("2026-10-09 18:30", "3号", "praise").day == Desk.day("2026-10-09"))
    #expect(
      try Desk.entry("2026-10-09", "3", "praise", order: "4100000020261003864").order?.text
        == "4100000020261003864")
    for (date, agent, order, reason) in [
      ("2026-02-30", "3", "", "no date"), ("", "3", "", "no date"),
      ("2026-10-09", "王春", "", "no agent number"), ("2026-10-09", "0", "", "no agent number"),
      ("2026-10-09", "4", "", "agents.yaml"), ("2026-10-09", "3", "a b", "no order number"),
    ] {
      let text = Refusal.text { _ = try Desk.entry(date, agent, "praise", order: order) }
      #expect(text?.contains(reason) == true)
    }
  }

  /// Records of days to come: leave alone is known before (the desk's day is 2026-11-30). And nobody
  /// has records of days before the first.
  @Test(
    arguments: [
      ("2026-11-30", "praise", nil), ("2026-12-01", "praise", "to come"),
      ("2030-01-01", "complaint", "to come"), ("2027-12-01", "leave", nil),
      ("2027-12-02", "leave", "to come"), ("2025-02-28", "praise", "had not joined"),
      ("2025-03-01", "praise", nil),
    ] as [(String, String, String?)])
  func daysThatCanBe(_ date: String, _ kind: String, _ reason: String?) {
    let value = kind == "complaint" ? "8" : ""
    let text = Refusal.text { _ = try Desk.entry(date, "3", kind, value) }
    #expect(reason.map { text?.contains($0) == true } ?? (text == nil), "\(text ?? "taken")")
  }

  @Test func theRulesOfTheMonthDecide() throws {
    let rules = RecordRules(
      gradedItems: ["speed"], figures: ["conversion"], conductRules: ["sleeping"],
      complaintPoints: Points(1)...Points(3))
    #expect(try Desk.entry("2026-10-09", "3", "grade.speed", "优", rules: rules).mark == .excellent)
    #expect(try Desk.entry("2026-10-09", "3", "complaint", "2", rules: rules).points == Points(2))
    #expect(
      try Desk.entry("2026-10-09", "3", "conduct", "sleeping", rules: rules).value == "sleeping")
    let text = Refusal.text {
      _ = try Desk.entry("2026-10-09", "3", "figure.converson", "1", rules: rules)
    }
    #expect(text?.contains("it reads conversion") == true)
  }

  @Test func aLongNoteIsRefused() throws {
    let note = String(repeating: "字", count: 1000)
    #expect(try Desk.entry("2026-10-09", "3", "praise", note: note).note == note)
    #expect(
      Refusal.text { _ = try Desk.entry("2026-10-09", "3", "praise", note: note + "字") } != nil)
  }

  @Test func kindsReadWhatTheyWrite() {
    for code in [
      "grade.quality", "low_rating", "complaint", "praise", "outstanding", "conduct",
      "leave", "reward", "figure.response_seconds_2",
    ] {
      #expect(RecordKind(code)?.code == code)
    }
    #expect(RecordKind("grade") == nil)
    #expect(RecordKind("figure.a-b") == nil)
  }
}
