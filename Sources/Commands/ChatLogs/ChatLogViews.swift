import ChatLogs
import Shell
import Terminal
import Vocabulary

/// A trial reading for a person, or a document for a script. Buyers are masked as everywhere.
struct ChatTrialView: Shown {
  let trial: ChatTrial
  let zone: DeskZone

  private struct Row: Encodable {
    let line: Int
    let buyer: String
    let at: String
    let speaker: String
    let agent: AgentNumber?
    let platform: String?
    let order: OrderNumber?
    let text: String?
  }
  private struct Refused: Encodable {
    let line: Int
    let reason: String
  }

  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    let object: JSONObject = [
      "format": trial.format.id, "read": trial.count,
      "turns": trial.turns.map {
        Row(
          line: $0.line, buyer: Mask.name($0.buyer), at: zone.iso($0.turn.at),
          speaker: $0.turn.speaker.rawValue, agent: $0.turn.agent,
          platform: $0.platform?.rawValue, order: $0.order, text: $0.turn.masked)
      },
      "refusedCount": trial.refusedCount,
      "refused": trial.refused.map { Refused(line: $0.line, reason: $0.reason(language)) },
      "findings": trial.findings.map { $0.line(language) },
    ]
    try object.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    var table = Table(Texts.chatTryHeads.map { Table.Column(paper.text($0)) })
    for turn in trial.turns {
      table.add([
        "\(turn.line)", Mask.name(turn.buyer), zone.label(turn.turn.at),
        paper.text(Texts.speaker(turn.turn.speaker, turn.turn.agent)),
        (turn.turn.masked ?? "").replacing("\n", with: " "),
      ])
    }
    var lines = [paper.text(Texts.chatFormat(trial.format.name, trial.format.id, trial.count))]
    if !trial.turns.isEmpty {
      lines += table.lines(
        width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
    }
    if trial.refusedCount > 0 {
      lines.append(paper.style(paper.text(Texts.chatUnread(trial.refusedCount)), .bad))
      lines += trial.refused.map { "  \($0.line): " + $0.reason(paper.language).harmless() }
    }
    return lines + trial.findings.map { $0.line(paper.language).harmless() }
  }
}

/// Chats in a list.
struct ChatRowsView: Shown {
  let chats: [ChatLog]
  let zone: DeskZone

  private struct Row: Encodable {
    let number: Int
    let day: Day
    let platform: String
    let buyer: String?
    let agent: AgentNumber?
    let order: OrderNumber?
    let turns: Int
    let erased: Bool
  }

  func encode(to encoder: any Encoder) throws {
    try chats.map {
      Row(
        number: $0.number, day: $0.day, platform: $0.platform.rawValue, buyer: $0.buyer,
        agent: $0.agent, order: $0.order, turns: $0.turns.count, erased: $0.isErased)
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !chats.isEmpty else { return [] }
    var table = Table(Texts.chatListHeads.map { Table.Column(paper.text($0)) })
    for chat in chats {
      table.add([
        "\(chat.number)", "\(chat.day)", paper.text(Texts.platform(chat.platform)),
        chat.buyer ?? paper.text(Text.erasedMark), chat.agent.map { "\($0)号" } ?? "–",
        "\(chat.turns.count)", chat.order?.text ?? "",
      ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}

/// A chat message by message, with the seconds that the buyer waited for each answer.
struct ChatLogView: Shown {
  let chat: ChatLog
  let zone: DeskZone
  /// The seconds after which an answer is marked as slow.
  let answerWithin: Int

  private struct Row: Encodable {
    let at: String
    let speaker: String
    let agent: AgentNumber?
    let waited: Int?
    let text: String?
  }

  /// The seconds that the buyer had waited at each message that answers.
  private var waits: [Int?] {
    var asked: Moment?
    return chat.turns.map { turn in
      switch turn.speaker {
      case .buyer: asked = asked ?? turn.at
      case .automatic: break
      case .agent:
        defer { asked = nil }
        return asked.map { turn.at - $0 }
      }
      return nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    let rows = zip(chat.turns, waits).map { turn, wait in
      Row(
        at: zone.iso(turn.at), speaker: turn.speaker.rawValue, agent: turn.agent, waited: wait,
        text: turn.masked)
    }
    let object: JSONObject = [
      "number": chat.number, "day": chat.day, "platform": chat.platform.rawValue,
      "buyer": chat.buyer, "agent": chat.agent, "order": chat.order, "erased": chat.isErased,
      "turns": rows,
    ]
    try object.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    let parts = [
      paper.text(Texts.chatNumber(chat.number)), "\(chat.day)",
      paper.text(Texts.platform(chat.platform)), chat.buyer ?? paper.text(Text.erasedMark),
      chat.order?.text,
    ]
    let head = parts.compactMap(\.self).joined(separator: " · ").harmless()
    return [paper.style(head, .title)]
      + zip(chat.turns, waits).map { turn, wait in
        let time = String(zone.iso(turn.at).dropFirst(11).prefix(8))
        let who = paper.text(Texts.speaker(turn.speaker, turn.agent))
        let waited = wait.map { wait in
          " " + paper.style(paper.text(Texts.waited(wait)), wait > answerWithin ? .bad : .faint)
        }
        let text = (turn.masked ?? "").replacing("\n", with: " ").harmless()
        return "\(time) \(who)\(waited ?? "")" + (text.isEmpty ? "" : "  " + text)
      }
  }
}
