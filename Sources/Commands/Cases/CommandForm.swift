import Cases
import Desk
import Shell
import Vocabulary

/// The form that completes a line of a command about a flow (`CommandFlow`), by the flow's fields.
struct CommandForm {
  let missing: MissingArguments
  let words: [String]
  let context: Context

  private typealias Argument = CommandDescription.Argument

  /// Asks for the missing arguments and returns the words with them; nil where nobody can be asked,
  /// and for other commands.
  ///
  /// - Throws: `Refusal` of kind `.interrupted` when the person gives up, of kind `.notPermitted`
  ///   when the command is not theirs.
  func completed() throws -> [String]? {
    guard context.session?.put != nil, let command = CommandFlow.of(missing.command) else {
      return nil
    }
    if command.permission != .serve { try context.demand(command.permission) }
    let flow = try? context.cases().flows.flow(command.flow)
    let arguments = missing.arguments + usual(command, flow)
    let items = try arguments.map { argument in
      try item(argument, flow?[field: command.field(of: argument.word)])
    }
    let answers = try Form(items).fill(in: context)
    let options = arguments.compactMap { argument in
      argument.name.flatMap { name in answers[name].map { "\(name)=\($0)" } }
    }
    let rest = arguments.filter { $0.name == nil }.compactMap { answers[$0.word] }
    return words + options + (rest.isEmpty ? [] : ["--"] + rest)
  }

  /// Returns the options that have a usual value and are not given: the form shows it.
  private func usual(_ command: CommandFlow, _ flow: Flow?) -> [Argument] {
    CommandDescription(of: missing.command).arguments.filter { argument in
      argument.kind == .option && missing.given.isDisjoint(with: argument.longNames)
        && flow?[field: command.field(of: argument.word)]?.usual != nil
    }
  }

  private func item(_ argument: Argument, _ field: Field?) throws -> FormItem {
    guard argument.word != FormItem.reason.id else { return .reason }
    var item = try field.map { try context.formItem(argument.word, $0) } ?? plain(argument)
    let ofField = item
    let completion = try context.completion()
    let line = words + [argument.name].compactMap(\.self)
    if item.complete == nil, !completion.answers(line, word: "").isEmpty {
      item.complete = { completion.answers(line, word: $0) }
    }
    item.read = { [missing, words] answer in
      let word = argument.name.map { ["\($0)=\(answer)"] } ?? ["--", answer]
      if let fault = missing.fault(of: answer, in: words + word, Root.tree) {
        throw Refusal(.usage, fault)
      }
      // Commands read times, days and orders in more forms than a field has.
      switch field?.kind {
      case .time, .day, .order, .agent, nil: return answer
      default: return try ofField.read(answer)
      }
    }
    return item
  }

  private func plain(_ argument: Argument) -> FormItem {
    let name = argument.name.map(Root.tree.meaning) ?? CaseCommandTexts.number
    return FormItem(argument.word, name: name)
  }
}

extension CommandDescription.Argument {
  /// The option with its hyphens, or the word for another argument.
  fileprivate var word: String { name ?? valueName ?? "" }
}
