import Vocabulary

/// The messages between a buyer and the shop on one platform, by time, over several days.
struct ChatTimeline {
  let person: Int
  let platform: ChatPlatform
  let turns: [Turn]

  /// A question and its answer.
  struct Round: Hashable {
    let asked: Moment
    /// Nil when nobody answered before the questions were given up.
    let answered: Moment?
    /// The agent who answered; without an answer the one who was asked, or wrote last before.
    let agent: AgentNumber?

    var seconds: Int? { answered.map { $0 - asked } }
  }

  /// Returns the timelines of some chats.
  static func all(of chats: [ChatLog]) -> [ChatTimeline] {
    struct Side: Hashable {
      let person: Int
      let platform: ChatPlatform
    }
    let groups = Dictionary(grouping: chats) { Side(person: $0.person, platform: $0.platform) }
    return groups.map { side, chats in
      ChatTimeline(
        person: side.person, platform: side.platform,
        turns: chats.sorted { ($0.day, $0.number) < ($1.day, $1.number) }.flatMap(\.turns))
    }.sorted { ($0.person, $0.platform.rawValue) < ($1.person, $1.platform.rawValue) }
  }

  /// Returns the rounds: from the first question that nobody answered to the first answer by a
  /// person. Automatic answers don't stop the clock.
  ///
  /// - Parameter dayEnd: the second of the day at which open questions are given up.
  func rounds(dayEnd: Int, zone: DeskZone) -> [Round] {
    var rounds: [Round] = []
    var open: (asked: Moment, end: Moment, agent: AgentNumber?)?
    var last: AgentNumber?
    func giveUp() {
      if let asked = open {
        rounds.append(Round(asked: asked.asked, answered: nil, agent: asked.agent))
      }
      open = nil
    }
    for turn in turns {
      if let asked = open, turn.at >= asked.end { giveUp() }
      switch turn.speaker {
      case .automatic: continue
      case .buyer:
        if open == nil {
          let end = Self.end(of: turn.at, dayEnd, zone)
          open = (turn.at, end, turn.agent ?? last)
        }
      case .agent:
        if let asked = open {
          rounds.append(Round(asked: asked.asked, answered: turn.at, agent: turn.agent))
        }
        open = nil
        last = turn.agent
      }
    }
    giveUp()
    return rounds
  }

  /// Returns the moment at which a question is given up.
  private static func end(of asked: Moment, _ dayEnd: Int, _ zone: DeskZone) -> Moment {
    let (day, second) = zone.clock(asked)
    return zone.moment(second < dayEnd ? day : day + 1, second: dayEnd)
  }

  /// Returns the messages in pieces between which nobody wrote for more than `quiet` seconds.
  func sessions(quiet: Int) -> [ChatTimeline] {
    var sessions: [[Turn]] = []
    for turn in turns where turn.speaker != .automatic {
      if let last = sessions.last?.last, turn.at - last.at <= quiet {
        sessions[sessions.count - 1].append(turn)
      } else {
        sessions.append([turn])
      }
    }
    return sessions.map { ChatTimeline(person: person, platform: platform, turns: $0) }
  }
}
