import Desk
import Foundation
import Orders
import Phrasebook
import Shell
import Staff
import Terminal
import Vocabulary

/// Tab: completes commands, options, phrase ids, agents, flags and files, each with a description.
struct CommandCompletion {
  let desk: Desk
  let language: Language
  /// The number under which the line acts unless it says `--as`; nil for the login's own.
  var agent: AgentNumber?
  let now: Moment
  /// The open chats of the session.
  var chats: [Chat] = []

  func answers(_ request: CompletionRequest) -> [Completion] {
    answers((try? Words.split(request.before)) ?? [], word: request.word)
  }

  /// - Parameter word: the word at the cursor, after the other words.
  func answers(_ words: [String], word: String) -> [Completion] {
    let expanded = alias(words) ?? Root.tree.expanded(words)
    let page = HelpPages(tree: Root.tree).page(of: expanded)
    let candidates: [Completion]
    if let last = expanded.last, last.hasPrefix("--"),
      let values = shiftDates(of: last, page.command, expanded)
        ?? fieldValues(last, page.command, expanded, word) ?? values(of: last, word)
    {
      candidates = values
    } else if word.hasPrefix("-") {
      candidates = tree.options(of: page.command)
    } else if let found = cases(page.command, expanded, word: word) {
      candidates = found
    } else if !page.command.configuration.subcommands.isEmpty {
      candidates =
        tree.commands(of: page.command, first: page.path.isEmpty)
        + (page.path.isEmpty ? aliases() : [])
    } else {
      candidates =
        books(page.command, expanded, word)
        ?? fieldValues(nil, page.command, expanded, word)
        ?? arguments(of: page.command, word: word)
    }
    // An order is also found by what is no part of its number.
    return candidates.filter { $0.replaces || $0.text.hasPrefix(word) }
  }

  private func values(of option: String, _ word: String) -> [Completion]? {
    if let choices = SharedOption.named(option)?.choices, !choices.isEmpty {
      return choices.map { Completion($0.value, $0.meaning) }
    }
    return switch option {
    case "--shop": shops()
    case "--as-format": PhraseFormat.allCases.map { Completion($0.rawValue) }
    case "--category": Category.allCases.map { Completion($0.id, $0.name(language)) }
    case "--flag": Texts.flags.map { Completion($0.name, $0.meaning(language)) }
    case "--as", "--agent", "--to", "--with", "--by": agents
    case "--order": orders.orders(word)
    default: nil
    }
  }

  var agents: [Completion] {
    ((try? desk.staff())?.agents ?? []).map { Completion("\($0.number)", $0.name) }
  }

  /// Returns the agent for whom a line is completed; nil when nobody is known, or when the login
  /// may not act under the number that the line claims.
  func viewer(_ words: [String]) -> ActingAgent? {
    let claim = SharedOption.acting.value(in: words).flatMap { AgentNumber($0) } ?? agent
    return try? Identity(staff: desk.staff()).acting(claim: claim, today: desk.today)
  }

  private var tree: TreeCompletion { TreeCompletion(tree: Root.tree, language: language) }
  var orders: OrderCompletion { OrderCompletion(desk: desk, language: language) }

  private func arguments(of command: any ParsableCommand.Type, word: String) -> [Completion] {
    switch command {
    case is SayCommand.Type:
      own() + shopPhrases()
    case is GoodsShow.Type, is GoodsWrong.Type:
      ((try? desk.goods())?.goods ?? []).map { Completion($0.number, $0.name ?? "") }
    case is PhrasebookEdit.Type: shopPhrases()
    case is ShopGroup.Type, is ShopUse.Type: shops()
    case is ShopFactCommand.Type:
      desk.facts.all.map { Completion($0.name + "=", $0.label(language)) }
    case is ShopTone.Type: Tone.allCases.map { Completion($0.rawValue, $0.name(language)) }
    case is ConfigShow.Type: Settings.all.map { Completion($0.key, $0.meaning(language)) }
    case is OwnEdit.Type, is OwnDelete.Type: own()
    case is any FileCommand.Type: Completion.files(word)
    case is BuyerCommand.Type:
      chats.map { Completion("\($0.number)", $0.label) } + (word.isEmpty ? [] : orders.orders(word))
    case is any OrderCommand.Type: orders.orders(word)
    case is any MonthCommand.Type: months()
    default: []
    }
  }

  private func shopPhrases() -> [Completion] {
    ((try? desk.replies())?.library.phrases ?? []).map { Completion($0.id, $0.title) }
  }

  private func shops() -> [Completion] {
    desk.settings.shops.map { Completion($0.id, $0.name) }
  }

  private func own() -> [Completion] {
    ((try? desk.replies())?.library.own ?? []).map { Completion($0.id, $0.title) }
  }

  private func months() -> [Completion] {
    let month = desk.today.month
    return [month, month.previous, month.next].map { Completion("\($0)") }
  }
}

/// A command whose argument is a file.
protocol FileCommand: DeskCommand {}
/// A command whose first argument is an order.
protocol OrderCommand: DeskCommand {}
/// A command whose argument is a month.
protocol MonthCommand: DeskCommand {}
