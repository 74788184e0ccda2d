import ChatLogs
import Testing
import Vocabulary

/// Random chats against a second, naive computation.
@Suite struct ChatOracleTests {
  private struct Said {
    let buyer: Int
    let at: Moment
    let speaker: Turn.Speaker
  }

  /// Returns how many seconds each question waited that begins a round, nil for no answer until
  /// the end of its day; by looking at each message and all before it.
  private static func rounds(_ said: [Said], dayEnd: Int) -> [(asked: Moment, seconds: Int?)] {
    let zone = ChatDesk.zone
    func day(_ at: Moment) -> Int {
      let (day, second) = zone.clock(at)
      return second < dayEnd ? day.number - 1 : day.number
    }
    var rounds: [(asked: Moment, seconds: Int?)] = []
    for (place, question) in said.enumerated() where question.speaker == .buyer {
      let before = said[..<place].last {
        $0.buyer == question.buyer && $0.speaker != .automatic && day($0.at) == day(question.at)
      }
      if before?.speaker == .buyer { continue }
      let answer = said[place...].first {
        $0.buyer == question.buyer && $0.speaker == .agent && day($0.at) == day(question.at)
      }
      rounds.append((question.at, answer.map { $0.at - question.at }))
    }
    return rounds
  }

  @Test(arguments: [1, 2, 3, 4, 5]) func randomChatsGiveTheSameFigures(seed: UInt64) throws {
    var random = SeededNumbers(seed)
    let start = ChatDesk.moment("2026-10-05 00:00")
    var said: [Said] = []
    for buyer in 0..<8 {
      var at = start + random.next(86_400)
      for _ in 0..<40 {
        at = at + 1 + random.next([5, 60, 300, 7000][random.next(4)])
        let speaker: Turn.Speaker = [.buyer, .buyer, .agent, .automatic][random.next(4)]
        said.append(Said(buyer: buyer, at: at, speaker: speaker))
      }
    }
    said.sort { ($0.at, $0.buyer) < ($1.at, $1.buyer) }
    let zone = ChatDesk.zone
    let words: [Turn.Speaker: String] = [.buyer: "买家", .agent: "客服", .automatic: "自动"]
    let rows = said.enumerated().map { place, one in
      "b\(one.buyer),3,\(zone.iso(one.at).prefix(19)),\(words[one.speaker] ?? ""),第\(place)句"
    }
    let desk = try ChatDesk()
    let report = try desk.take(
      (["买家,客服,时间,说话人,内容"] + rows).joined(separator: "\n"), platform: .taobao)
    #expect(report.added == said.count, "seed \(seed)")
    let figures = try desk.records.figures(
      ChatDesk.day("2026-10-01")...ChatDesk.day("2026-10-31"), ChatFigureTests.policy().figures)
    let sums = figures.sums()
    let taobao = Self.rounds(said, dayEnd: 0).filter {
      (8 * 3600..<23 * 3600).contains(zone.clock($0.asked).second)
    }
    #expect(sums["taobao_reply_3min"]?.weight == taobao.count, "seed \(seed)")
    #expect(
      sums["taobao_reply_3min"]?.numerator
        == taobao.count { $0.seconds.map { $0 <= 180 } ?? false },
      "seed \(seed)")
    let all = Self.rounds(said, dayEnd: 5 * 3600)
    #expect(sums["answered_1min"]?.weight == all.count, "seed \(seed)")
    #expect(
      sums["answered_1min"]?.numerator == all.count { $0.seconds.map { $0 <= 60 } ?? false },
      "seed \(seed)")
    #expect(
      sums["median_response"]?.samples.sorted() == all.compactMap(\.seconds).sorted(),
      "seed \(seed)")
    let (agents, buyers) = (
      said.count { $0.speaker == .agent }, said.count { $0.speaker == .buyer }
    )
    #expect(sums["answer_ratio"]?.numerator == agents, "seed \(seed)")
    #expect(sums["answer_ratio"]?.weight == buyers, "seed \(seed)")
  }
}

/// A small generator, so that a seed gives the same chats everywhere.
struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Returns a number from 0 to below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
