import ChatLogs
import Shell
import Terminal
import Vocabulary

/// The agents' chats of a period for scripts, as CONTRACT.md states them.
struct ChatServiceRows: Shown {
  let services: [ChatService]

  private struct Row: Encodable {
    let agent: AgentNumber
    let sessions: Int
    let rounds: Int
    let firstResponseS: Int?
    let medianS: Int?
    let p90S: Int?
    let within: [String: String]
    let enquirers: Int
    let buyers: Int
    let conversion: String?
  }

  func lines(_ paper: Paper) -> [String] { [] }

  func encode(to encoder: any Encoder) throws {
    try services.map { service in
      Row(
        agent: service.agent, sessions: service.sessions, rounds: service.rounds,
        firstResponseS: service.firstResponse, medianS: service.median, p90S: service.p90,
        within: Dictionary(
          uniqueKeysWithValues: service.within.map { ("\($0.key)", $0.value.decimal(4)) }),
        enquirers: service.enquirers, buyers: service.buyers,
        conversion: service.conversion?.decimal(4))
    }.encode(to: encoder)
  }
}
