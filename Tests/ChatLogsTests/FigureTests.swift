import ChatLogs
import Files
import Testing
import Vocabulary

/// The figures by definition: the worked examples of HANDBOOK/chats.md, and random chats against a
/// second computation.
@Suite struct ChatFigureTests {
  static func policy() throws -> ChatPolicy {
    let path = ChatDesk.shipped + "/" + ChatPolicy.fileName
    return try ChatPolicyFile.read(TextFile(path: path, name: ChatPolicy.fileName))
  }

  /// Returns numerator and weight of a figure of the shipped policy.
  private static func figure(
    _ id: String, _ rows: [String], platform: ChatPlatform = .taobao,
    payments: ChatPayments = ChatPayments(), isOnDuty: (Moment) -> Bool = { _ in true }
  ) throws -> ChatSum {
    let desk = try ChatDesk()
    try desk.take((["买家,客服,时间,说话人,内容"] + rows).joined(separator: "\n"), platform: platform)
    let figures = try desk.records.figures(
      ChatDesk.day("2026-10-01")...ChatDesk.day("2026-10-31"), policy().figures,
      payments: { _, _ in payments }, isOnDuty: isOnDuty)
    return try #require(figures.sums()[id])
  }

  private static func asks(_ time: String, _ buyer: String = "tb_1") -> String {
    "\(buyer),3,2026-10-05 \(time),买家,在吗 \(time)"
  }
  private static func answers(_ time: String, _ buyer: String = "tb_1") -> String {
    "\(buyer),3,2026-10-05 \(time),客服,在的 \(time)"
  }

  @Test func taobaoCountsFromTheFirstQuestion() throws {
    let first = [Self.asks("10:10:15"), Self.asks("10:15:20"), Self.answers("10:18:10")]
    let once = try Self.figure("taobao_reply_3min", first)
    #expect((once.numerator, once.weight) == (0, 1))
    let more = first + [Self.asks("10:18:30"), Self.answers("10:19:00")]
    let twice = try Self.figure("taobao_reply_3min", more)
    #expect((twice.numerator, twice.weight) == (1, 2))
  }

  @Test func tenQuestionsWithoutAnAnswerAreOneRound() throws {
    let asked = (0..<10).map { Self.asks("22:0\($0):00") }
    let late = ["tb_1,3,2026-10-06 00:00:30,客服,在的"]
    let sum = try Self.figure("taobao_reply_3min", asked + late)
    #expect((sum.numerator, sum.weight) == (0, 1))
  }

  @Test func aQuestionAtNightIsNotTaobaos() throws {
    let rows = [Self.asks("07:59:59"), Self.answers("08:00:10"), Self.asks("23:00:00")]
    #expect(try Self.figure("taobao_reply_3min", rows).weight == 0)
  }

  @Test func automaticAnswersStopNoClock() throws {
    let rows = [
      Self.asks("10:00:00"), "tb_1,3,2026-10-05 10:00:01,自动,您好", Self.answers("10:04:00"),
    ]
    let sum = try Self.figure("taobao_reply_3min", rows)
    #expect((sum.numerator, sum.weight) == (0, 1))
  }

  @Test func jdBeginsASessionAfterTenQuietMinutes() throws {
    let rows = [
      Self.asks("10:00:00"), Self.answers("10:00:20"), Self.asks("10:10:20"),
      Self.answers("10:12:00"), Self.asks("10:22:01"), Self.answers("10:22:40"),
    ]
    // The second question came 10 minutes after the answer, not more: it is the same session.
    let sum = try Self.figure("jd_first_30s", rows, platform: .jd)
    #expect((sum.numerator, sum.weight) == (1, 2))
    let mean = try Self.figure("jd_average", rows, platform: .jd)
    #expect((mean.numerator, mean.weight) == (20 + 100 + 39, 3))
  }

  @Test func messagesLeftWhileNobodyIsOnDutyAreApart() throws {
    let rows = [Self.asks("10:00:00"), Self.asks("15:00:00")]
    let noon = ChatDesk.moment("2026-10-05 12:00")
    let sum = try Self.figure("jd_first_30s", rows, platform: .jd) { $0 < noon }
    #expect((sum.numerator, sum.weight) == (0, 1))
  }

  @Test func pinduoduoCountsBuyers() throws {
    let rows = [
      Self.asks("10:00:00", "a"), Self.answers("10:00:10", "a"), Self.asks("11:00:00", "a"),
      Self.answers("11:05:00", "a"), Self.asks("10:00:00", "b"), Self.answers("10:02:00", "b"),
    ]
    let sum = try Self.figure("pdd_reply_3min", rows, platform: .pinduoduo)
    #expect((sum.numerator, sum.weight) == (1, 2))
    let fast = try Self.figure("pdd_reply_30s", rows, platform: .pinduoduo)
    #expect((fast.numerator, fast.weight) == (0, 2))
  }

  @Test func aNightIsOne() throws {
    let rows = [Self.asks("23:59:50"), "tb_1,3,2026-10-06 00:00:20,客服,在的"]
    let sum = try Self.figure("answered_1min", rows)
    #expect((sum.numerator, sum.weight) == (1, 1))
  }

  @Test func quantilesAreOfAllAnswers() throws {
    let rows = (1...10).flatMap { place in
      [Self.asks("10:\(place + 10):00"), Self.answers("10:\(place + 10):\(place + 10)")]
    }
    #expect(try Self.figure("median_response", rows).value(of: .quantile(50)) == Ratio(15))
    #expect(try Self.figure("p90_response", rows).value(of: .quantile(90)) == Ratio(19))
  }

  @Test func anEnquiryIsSoldWhenPaidTheSameOrNextDay() throws {
    let rows = ["a", "b", "c", "d"].flatMap {
      [Self.asks("10:00:00", $0), Self.answers("10:01:00", $0)]
    }
    let payments = ChatPayments(byBuyer: [
      "a": [ChatDesk.moment("2026-10-06 23:59")], "b": [ChatDesk.moment("2026-10-08 10:00")],
      // Who paid before asks about what was bought.
      "d": [ChatDesk.moment("2026-10-04 10:00")],
    ])
    let next = try Self.figure("conversion", rows, payments: payments)
    #expect((next.numerator, next.weight) == (1, 3))
    let four = try Self.figure("conversion_4d", rows, payments: payments)
    #expect((four.numerator, four.weight) == (2, 3))
  }

  @Test func ratesAreCombinedByTheirWeights() {
    let sum = ChatSum(numerator: 1, weight: 1) + ChatSum(numerator: 0, weight: 3)
    #expect(sum.value(of: .within(60)) == Ratio(1, over: 4))
  }

  @Test func aMisspeltFigureIsRefusedWithTheNearest() throws {
    let refusal = #expect(throws: Refusal.self) { _ = try Self.policy().figure("answerd_1min") }
    #expect(refusal?.findings.first?.fix?.english == "did you mean answered_1min?")
  }
}
