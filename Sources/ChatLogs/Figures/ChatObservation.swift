import Vocabulary

/// One thing that a figure counts: whose it is, when it was asked, and what it adds.
struct ChatObservation: Hashable {
  /// Nil when nobody can be told.
  let agent: AgentNumber?
  let at: Moment
  let sum: ChatSum
}

/// Finds what a figure counts.
struct ChatObserver {
  let figure: ChatFigure
  let zone: DeskZone
  /// Returns whether anybody was on duty.
  let isOnDuty: (Moment) -> Bool

  /// Returns the observations of a timeline; none for a conversion, which orders tell.
  func observations(of timeline: ChatTimeline) -> [ChatObservation] {
    guard figure.platform == nil || figure.platform == timeline.platform else { return [] }
    if case .conversion = figure.measure { return [] }
    if figure.measure == .messages { return messages(timeline) }
    switch figure.unit {
    case .round:
      return timeline.rounds(dayEnd: figure.dayEnd, zone: zone).filter(counts).map(observed)
    case .session:
      return timeline.sessions(quiet: figure.quiet).flatMap { session -> [ChatObservation] in
        let rounds = session.rounds(dayEnd: figure.dayEnd, zone: zone)
        guard let first = rounds.first, counts(first) else { return [] }
        // An average is over all answers of the session, a share over first ones.
        if figure.measure == .mean { return rounds.map(observed) }
        return [observed(first)]
      }
    case .buyer:
      let rounds = timeline.rounds(dayEnd: figure.dayEnd, zone: zone).filter(counts)
      let days = Dictionary(grouping: rounds) { zone.day($0.asked) }
      return days.keys.sorted().compactMap { day in
        days[day].flatMap(worst).map(observed)
      }
    }
  }

  /// Returns the round that was answered last, or not at all.
  private func worst(_ rounds: [ChatTimeline.Round]) -> ChatTimeline.Round? {
    rounds.max { ($0.seconds ?? .max) < ($1.seconds ?? .max) }
  }

  private func counts(_ round: ChatTimeline.Round) -> Bool {
    let isInHours = figure.hours?.contains(zone.clock(round.asked).second) ?? true
    return isInHours && (!figure.isOnDutyOnly || round.answered != nil || isOnDuty(round.asked))
  }

  private func observed(_ round: ChatTimeline.Round) -> ChatObservation {
    let sum: ChatSum
    switch figure.measure {
    case .within(let limit):
      sum = ChatSum(numerator: round.seconds.map { $0 <= limit ? 1 : 0 } ?? 0, weight: 1)
    case .mean:
      sum = round.seconds.map { ChatSum(numerator: $0, weight: 1) } ?? ChatSum()
    case .quantile:
      sum = round.seconds.map { ChatSum(weight: 1, samples: [$0]) } ?? ChatSum()
    case .messages, .conversion: sum = ChatSum()
    }
    return ChatObservation(agent: round.agent, at: round.asked, sum: sum)
  }

  /// A message of a buyer is its session's agent's: that of the next answer, or of the last one.
  private func messages(_ timeline: ChatTimeline) -> [ChatObservation] {
    timeline.sessions(quiet: figure.quiet).flatMap { session -> [ChatObservation] in
      let agents = session.turns.map { $0.speaker == .agent ? $0.agent : nil }
      let last = agents.last { $0 != nil } ?? nil
      return session.turns.indices.compactMap { place in
        let turn = session.turns[place]
        guard figure.hours?.contains(zone.clock(turn.at).second) ?? true else { return nil }
        let next = agents[place...].first { $0 != nil } ?? nil
        return ChatObservation(
          agent: next ?? last ?? turn.agent, at: turn.at,
          sum: turn.speaker == .agent ? ChatSum(numerator: 1) : ChatSum(weight: 1))
      }
    }
  }
}
