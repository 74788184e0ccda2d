import Imports
import Store
import Vocabulary

/// Writes the messages of an import, chat by chat.
struct ChatWriter {
  let running: RunningImport
  let zone: DeskZone
  /// The number of messages that belong to erased chats, and were not taken.
  private(set) var erased = 0
  private var erasedDays: [Day: Set<Trace>] = [:]

  init(running: RunningImport, zone: DeskZone) {
    self.running = running
    self.zone = zone
  }

  private struct ChatKey: Hashable {
    let buyer: String
    let day: Day
    let platform: ChatPlatform
  }

  /// What tells a message within its chat.
  private struct Said: Hashable {
    let at: Moment
    let speaker: Turn.Speaker
    let text: String
  }

  /// What is left of a message of an erased chat.
  private struct Trace: Hashable {
    let at: Moment
    let speaker: Turn.Speaker
  }

  /// A chat as far as it is known before a batch.
  private struct Known {
    var number: Int
    var isNew = false
    var last = 0
    var said: [Said: (sequence: Int, importNumber: Int)] = [:]
  }

  struct Outcome {
    var added = 0
  }

  /// Writes messages; those that are there already are restated.
  mutating func write(_ turns: [ReadTurn], in writing: Writing) throws -> Outcome {
    var outcome = Outcome()
    let groups = grouped(turns)
    var rows = ChatInsertion(chats: groups.count)
    var persons: [String: Int] = [:]
    for (key, turns) in groups {
      if try isErased(key, turns, in: writing) {
        erased += turns.count
        continue
      }
      let person = try persons[key.buyer] ?? self.person(key.buyer, &rows, in: writing)
      persons[key.buyer] = person
      let chat = try chat(key, person, turns, &rows, in: writing)
      outcome.added += try add(turns, to: chat, &rows, in: writing)
    }
    try rows.write(in: writing)
    return outcome
  }

  /// Returns the messages by chat, in the order in which chats appear. A platform that a message
  /// does not say is the one of the buyer's other messages of that day.
  private func grouped(_ turns: [ReadTurn]) -> [(key: ChatKey, turns: [ReadTurn])] {
    var places: [ChatKey: Int] = [:]
    var groups: [(key: ChatKey, turns: [ReadTurn])] = []
    for turn in turns {
      let key = ChatKey(
        buyer: turn.buyer, day: zone.day(turn.turn.at), platform: turn.platform ?? .other)
      if let place = places[key] {
        groups[place].turns.append(turn)
      } else {
        places[key] = groups.count
        groups.append((key, [turn]))
      }
    }
    return groups
  }

  private func person(
    _ name: String, _ rows: inout ChatInsertion, in writing: Writing
  ) throws -> Int {
    let known = try writing.first(
      "SELECT person FROM chat_person WHERE name = $1", name, make: { try $0.integer(0) })
    if let known { return known }
    let number = try rows.nextPerson(in: writing)
    rows.persons.append([number.value, name.value])
    return number
  }

  private func chat(
    _ key: ChatKey, _ person: Int, _ turns: [ReadTurn], _ rows: inout ChatInsertion,
    in writing: Writing
  ) throws -> Known {
    let order = turns.lazy.compactMap(\.order).first
    guard var known = try known(key, person, order, in: writing) else {
      let number = try rows.nextChat(in: writing)
      rows.chats.append([
        number.value, key.day.value, key.platform.rawValue.value, person.value, order.value,
      ])
      return Known(number: number, isNew: true)
    }
    try writing.each(
      """
      SELECT t.sequence, t.at, t.speaker, t.import_number, x.text FROM chat_turn t
      JOIN chat_text x ON x.chat = t.chat AND x.sequence = t.sequence WHERE t.chat = $1
      """, known.number
    ) { row in
      let said = Said(at: try row.moment(1), speaker: try row.choice(2), text: try row.text(4))
      known.said[said] = (try row.integer(0), try row.integer(3))
      known.last = max(known.last, try row.integer(0))
    }
    return known
  }

  /// Returns the buyer's chat of a day on the same platform, or on one that either file does not
  /// say; nil when there is none. What the other file did not say is filled in.
  private func known(
    _ key: ChatKey, _ person: Int, _ order: OrderNumber?, in writing: Writing
  ) throws -> Known? {
    let found = try writing.all(
      """
      SELECT number, platform, order_number FROM chat_log
      WHERE person = $1 AND day = $2 AND erased_at IS NULL ORDER BY number
      """, person, key.day
    ) { row in
      (
        number: try row.integer(0), platform: try row.choice(1, of: ChatPlatform.self),
        order: try row.orderIfAny(2)
      )
    }
    let same = found.first { $0.platform == key.platform }
    guard let chat = same ?? found.first(where: { $0.platform == .other || key.platform == .other })
    else { return nil }
    if chat.platform == .other, key.platform != .other || chat.order == nil && order != nil {
      try writing.run(
        "UPDATE chat_log SET platform = $2, order_number = $3 WHERE number = $1", chat.number,
        key.platform.rawValue, chat.order ?? order)
    } else if chat.order == nil, let order {
      try writing.run(
        "UPDATE chat_log SET order_number = $2 WHERE number = $1", chat.number, order)
    }
    return Known(number: chat.number)
  }

  private func add(
    _ turns: [ReadTurn], to chat: Known, _ rows: inout ChatInsertion, in writing: Writing
  ) throws -> Int {
    var chat = chat
    var added = 0
    for turn in turns {
      let text = turn.turn.text ?? ""
      let said = Said(at: turn.turn.at, speaker: turn.turn.speaker, text: text)
      if let known = chat.said[said] {
        if known.importNumber != running.number {
          try running.restate(ChatSubject.text(chat.number, known.sequence), in: writing)
        }
        continue
      }
      chat.last += 1
      chat.said[said] = (chat.last, running.number)
      rows.turns.append([
        chat.number.value, chat.last.value, turn.turn.at.value, turn.turn.speaker.rawValue.value,
        turn.turn.agent.value, running.number.value,
      ])
      rows.texts.append([chat.number.value, chat.last.value, text.value])
      added += 1
    }
    return added
  }

  /// Returns whether all messages are those of chats that were erased: nothing brings them back.
  private mutating func isErased(
    _ key: ChatKey, _ turns: [ReadTurn], in reading: Reading
  ) throws -> Bool {
    if erasedDays[key.day] == nil {
      erasedDays[key.day] = Set(
        try reading.all(
          """
          SELECT t.at, t.speaker FROM chat_log l JOIN chat_turn t ON t.chat = l.number
          WHERE l.day = $1 AND l.erased_at IS NOT NULL
          """, key.day
        ) { Trace(at: try $0.moment(0), speaker: try $0.choice(1)) })
    }
    guard let traces = erasedDays[key.day], !traces.isEmpty else { return false }
    return turns.allSatisfy { traces.contains(Trace(at: $0.turn.at, speaker: $0.turn.speaker)) }
  }
}

/// The name of a message among the subjects of an import: `12.3`.
enum ChatSubject {
  static func text(_ chat: Int, _ sequence: Int) -> String { "\(chat).\(sequence)" }
  /// SQL for the same, of a row of `chat_turn t`.
  static let column = "(t.chat || '.' || t.sequence)"
}
