import Books
import Cases
import Desk
import Shell
import Staff
import Terminal

/// A command with an option that takes a choice defined in a book's file.
protocol ChoosingCommand: DeskCommand {
  /// The book and field of each option's choices, by option.
  static var choices: [String: (book: Book, field: String)] { get }
}

extension IssueWrite: ChoosingCommand {
  static var choices: [String: (book: Book, field: String)] {
    ["--kind": (.issue, "kind"), "--route": (.issue, "route")]
  }
}
extension IssueList: ChoosingCommand {
  static var choices: [String: (book: Book, field: String)] {
    ["--route": (.issue, "route")]
  }
}
extension ServiceEnter: ChoosingCommand {
  static var choices: [String: (book: Book, field: String)] {
    ["--reason": (.service, "reasons")]
  }
}
extension FollowupAdd: ChoosingCommand {
  static var choices: [String: (book: Book, field: String)] {
    ["--kind": (.followup, "kind")]
  }
}
extension RewardPropose: ChoosingCommand {
  static var choices: [String: (book: Book, field: String)] {
    ["--kind": (.reward, "kind")]
  }
}

extension CommandCompletion {
  /// Returns the completions of a command about a book: books, an entry's number, or a field with
  /// its choices; nil for any other command.
  func book(_ command: any ParsableCommand.Type, _ words: [String], word: String) -> [Completion]? {
    guard let command = command as? any BookCommand.Type else { return nil }
    // `book add case ...`: the words typed behind the command's two.
    let typed = words.dropFirst(2).filter { !$0.hasPrefix("-") }
    guard let records = try? desk.cases() else { return [] }
    guard let name = typed.first else {
      return records.flows.ids.filter { !command.isOwn || FlowCommandNames.command(of: $0) == nil }
        .compactMap { try? records.flows.flow($0) }
        .map { Completion($0.id, $0.name(language)) }
    }
    guard let flow = try? records.flows.flow(name) else { return [] }
    switch command.rest {
    case .nothing: return []
    case .number:
      guard typed.count == 1 else { return [] }
      var query = CaseQuery(flow.id)
      query.states = flow.listed
      return numbers(records, query, step: nil, for: viewer(words))
    case .step(let step):
      let line = ["case", step, flow.id] + typed.dropFirst()
      return taking(records, line, word, for: viewer(words))
    case .fields:
      guard let step = flow.opening else { return [] }
      return fields(records.accepted(by: step, nil, flow), word, besides: Array(typed))
    }
  }

  /// Returns the choices of an option with their names, counts ending in `=`; nil for any other
  /// option.
  func choices(of option: String, _ command: any ParsableCommand.Type) -> [Completion]? {
    guard let (book, field) = (command as? any ChoosingCommand.Type)?.choices[option] else {
      return nil
    }
    let known = (try? desk.books().flow(book))?[field: field]
    return known?.choices.map {
      Completion($0.id + (known?.kind == .counts ? "=" : ""), $0.name(language))
    }
  }
}
