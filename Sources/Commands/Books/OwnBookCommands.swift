import Books
import Cases
import Desk
import Shell
import Vocabulary

/// `book add BOOK FIELD=VALUE ...`: writes an entry of a book that the shop defined.
struct BookAdd: DeskCommand {
  static let configuration = CommandConfiguration.leaf("add", aliases: ["记"])
  static let guide = Texts.bookAddGuide

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Argument var book: String
  @Argument var fields: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let flow = try context.ownBook(book)
    var draft = CaseDraft(flow.id, try context.bookFields(fields, flow), owner: agent, day: date)
    let needs = try context.cases().needs(toOpen: flow, given: Array(draft.values.keys))
    try context.askFor(needs, &draft.values, &draft.reason)
    return try context.write(draft) { Texts.entryAdded(flow.name, $0.number) }
  }
}

/// `book list BOOK`: lists entries that are not done; all entries of a book without anything to do.
struct BookList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Texts.bookListGuide

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var all = false
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Argument var book: String

  func answer(_ context: Context) throws -> Answer {
    let flow = try context.book(book)
    var query = CaseQuery(flow.id)
    query.holder = try context.scope(flow, asking: agent)
    query.days = date.map { $0...$0 }
    query.limit = .max
    if !all { query.states = flow.listed }
    return try context.list(context.books().entries(query))
  }
}

extension Flow {
  /// The ids of the states that lists show: noted and open ones, or all when there are none of
  /// these.
  var listed: Set<String> {
    let noted = Set([EntryState.noted.rawValue]).intersection(states.map(\.id))
    let open = states.filter(\.isOpen).map(\.id)
    return open.isEmpty && noted.isEmpty ? Set(states.map(\.id)) : noted.union(open)
  }
}

/// The command of a step with an entry of a book that the shop defined; its fields are typed as
/// `FIELD=VALUE ...`.
struct OwnTake<Step: OwnStep>: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration.leaf(Step.face.name, aliases: [Step.face.alias])
  }
  static var guide: Guide { Step.face.guide }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var why: Step.Reason
  @Argument var book: String
  @Argument var number: Int
  @OptionGroup var given: Step.Given

  func answer(_ context: Context) throws -> Answer {
    let flow = try context.ownBook(book)
    let act = CaseAct(
      Step.face.step, try context.bookFields(given.fields, flow), reason: why.reason)
    return try context.take(act, CaseKey(flow.id, number)) { Step.said($0, flow.name) }
  }
}

/// A step with an entry of such a book: its words, the arguments that it takes, and its answer.
protocol OwnStep {
  associatedtype Reason: ReasonOption = NoReason
  associatedtype Given: FieldArguments = MayFields
  static var face: StepFace { get }
  static func said(_ entry: Case, _ book: Text) -> Text
}

protocol ReasonOption: ParsableArguments { var reason: String? { get } }

struct NoReason: ReasonOption { var reason: String? { nil } }
struct NeededReason: ReasonOption {
  @Option(name: .customLong("reason")) var why: String
  var reason: String? { why }
}

protocol FieldArguments: ParsableArguments { var fields: [String] { get } }

struct SomeFields: FieldArguments { @Argument var fields: [String] }
struct MayFields: FieldArguments { @Argument var fields: [String] = [] }
struct NoFields: FieldArguments { var fields: [String] { [] } }

/// `book answer BOOK N FIELD=VALUE ...`: adds to an entry, or changes it.
enum OwnAnswer: OwnStep {
  typealias Given = SomeFields
  static let face = StepFace(nil, "answer", "回", Texts.bookAnswerGuide)
  static func said(_ entry: Case, _ book: Text) -> Text { Texts.entryAnswered(book, entry.number) }
}

/// `book done BOOK N [FIELD=VALUE ...]`: closes an entry.
enum OwnDone: OwnStep {
  static let face = StepFace(nil, "done", "完", Texts.bookDoneGuide)
  static func said(_ entry: Case, _ book: Text) -> Text { Texts.entryDone(entry.number) }
}

/// `book drop BOOK N --reason WHY`: drops an entry.
enum OwnDrop: OwnStep {
  typealias Reason = NeededReason
  typealias Given = NoFields
  static let face = StepFace(nil, "drop", "销", Texts.bookDropGuide)
  static func said(_ entry: Case, _ book: Text) -> Text { Texts.entryDropped(entry.number) }
}
