import ArgumentParser
import Books
import Terminal

/// A command whose option takes a choice from the file of the books.
protocol ChoosingCommand: DeskCommand {
  /// The book and field of an option's choices.
  static var choices: [String: (book: StandardBook, field: String)] { get }
}

extension IssueWrite: ChoosingCommand {
  static var choices: [String: (book: StandardBook, field: String)] {
    ["--kind": (.issue, "kind"), "--route": (.issue, "route")]
  }
}
extension IssueList: ChoosingCommand {
  static var choices: [String: (book: StandardBook, field: String)] {
    ["--route": (.issue, "route")]
  }
}
extension ServiceEnter: ChoosingCommand {
  static var choices: [String: (book: StandardBook, field: String)] {
    ["--reason": (.service, "reasons")]
  }
}
extension FollowupAdd: ChoosingCommand {
  static var choices: [String: (book: StandardBook, field: String)] {
    ["--kind": (.followup, "kind")]
  }
}
extension RewardPropose: ChoosingCommand {
  static var choices: [String: (book: StandardBook, field: String)] {
    ["--kind": (.reward, "kind")]
  }
}

extension CommandCompletion {
  /// The books that have commands.
  func books() -> [Completion] {
    let known = (try? desk.bookshelf().books) ?? []
    return known.filter { StandardBook(rawValue: $0.id) != nil }
      .map { Completion($0.id, $0.name(language)) }
  }

  /// The choices of an option, with their names; counts end in `=`.
  func choices(of option: String, _ command: any ParsableCommand.Type) -> [Completion]? {
    guard let (book, field) = (command as? any ChoosingCommand.Type)?.choices[option] else {
      return nil
    }
    let known = (try? desk.bookshelf().book(book))?[field]
    return known?.choices.map {
      Completion($0.id + (known?.kind == .counts ? "=" : ""), $0.name(language))
    }
  }
}
