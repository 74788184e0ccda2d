import Books
import Desk
import Shell
import Staff
import Terminal

/// A command whose option takes a choice from the file of the books.
protocol ChoosingCommand: DeskCommand {
  /// The book and field of an option's choices.
  static var choices: [String: (book: BookID, field: String)] { get }
}

extension IssueWrite: ChoosingCommand {
  static var choices: [String: (book: BookID, field: String)] {
    ["--kind": (.issue, "kind"), "--route": (.issue, "route")]
  }
}
extension IssueList: ChoosingCommand {
  static var choices: [String: (book: BookID, field: String)] {
    ["--route": (.issue, "route")]
  }
}
extension ServiceEnter: ChoosingCommand {
  static var choices: [String: (book: BookID, field: String)] {
    ["--reason": (.service, "reasons")]
  }
}
extension FollowupAdd: ChoosingCommand {
  static var choices: [String: (book: BookID, field: String)] {
    ["--kind": (.followup, "kind")]
  }
}
extension RewardPropose: ChoosingCommand {
  static var choices: [String: (book: BookID, field: String)] {
    ["--kind": (.reward, "kind")]
  }
}

extension CommandCompletion {
  /// What a command about a book takes next: the book, an entry's number, or a field with its
  /// choices; nil for any other command.
  func book(_ command: any ParsableCommand.Type, _ words: [String], word: String) -> [Completion]? {
    guard let command = command as? any BookCommand.Type else { return nil }
    // `book add case ...`: what was typed behind the command's two words.
    let typed = words.dropFirst(2).filter { !$0.hasPrefix("-") }
    let known = ((try? desk.bookshelf())?.books ?? [])
      .filter { !command.isOwn || !BookID(rawValue: $0.id).isStandard }
    guard let name = typed.first else {
      return known.map { Completion($0.id, $0.name(language)) }
    }
    guard let book = known.first(where: { $0.id == name || $0.name.chinese == name }) else {
      return []
    }
    switch (command.rest, typed.count) {
    case (.nothing, _): return []
    case (.number, 1): return entries(of: book, for: viewer(words)?.agent)
    case (.number, _), (.fields, _): return fields(of: book, word)
    }
  }

  private func entries(of book: Book, for viewer: Agent?) -> [Completion] {
    let query = EntryQuery(
      BookID(rawValue: book.id), states: Entry.State.unfinished.union([.noted]))
    guard let store = try? desk.store(), let shelf = try? desk.bookshelf(),
      let staff = try? desk.staff()
    else { return [] }
    let books = BookRecords(store, shelf: shelf, staff: staff, zone: desk.zone)
    return ((try? books.entries(query)) ?? [])
      .filter { entry in viewer.map { BookRights(book).mayRead(entry, $0) } ?? book.isShared }
      .compactMap { entry in
        (try? EntryView(entry, books))
          .map { Completion("\(entry.number)", $0.title(language)) }
      }
  }

  /// `kind=`, and once that is typed `kind=problem`.
  private func fields(of book: Book, _ word: String) -> [Completion] {
    book.fields.flatMap { field in
      let named = field.id + "="
      guard word.hasPrefix(named), !field.choices.isEmpty else {
        return [Completion(named, field.name(language))]
      }
      return field.choices.map { Completion(named + $0.id, $0.name(language)) }
    }
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
