import Desk
import Files
import Phrasebook
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// `say ID [NAME=VALUE ...]`: fills a reply, copies it, counts it.
struct SayCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("say", aliases: ["说"])
  static let guide = Guide(
    Texts.saySummary,
    examples: [
      .init("kefu say cour-which", Texts.sayPlain),
      .init("kefu say cour-which 快递=圆通", Texts.sayValue),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var shop: String?
  @Argument var id: String
  @Argument var values: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let replies = try context.replies(shop: shop)
    guard let phrase = replies.library.phrase(id) ?? replies.library.ownPhrase(named: id) else {
      let near = Nearest.match(id, among: (replies.library.own + replies.library.phrases).map(\.id))
      throw Refusal(
        .nothingFound, Texts.noPhrase(id), fix: near.map(Text.didYouMeanPlainly) ?? Texts.lookForID)
    }
    try demandInForce(phrase, in: replies.scope)
    var given: [String: String] = [:]
    for value in values {
      guard let equals = value.firstIndex(of: "="), equals != value.startIndex else {
        throw Refusal(.usage, Texts.notAValue(value), fix: Texts.valueShape)
      }
      let name = String(value[..<equals])
      let names = phrase.allVariables
      guard names.contains(name) else {
        let fix = names.isEmpty ? Texts.leaveValueOut : Texts.variables(names)
        throw Refusal(.usage, Texts.noVariable(id, name), fix: fix)
      }
      given[name] = try Variables.checked(
        String(value[value.index(after: equals)...]), for: name)
    }
    let offer = context.session?.chats.latest
    return try Saying(phrase: phrase, replies: replies, context: context, offer: offer)
      .answer(given)
  }

  /// Demands that a phrase is valid here and now. An id may be typed from memory: a promise that
  /// has ended, or another shop's, is not sent.
  private func demandInForce(_ phrase: Phrase, in scope: Scope) throws {
    guard !phrase.isVisible(in: scope) else { return }
    if let shop = phrase.shop, shop != scope.shop {
      throw Refusal(Texts.ofShop(id, shop), fix: Texts.changeShop(id, shop))
    }
    if let platform = phrase.platform, platform != scope.platform {
      throw Refusal(Texts.ofPlatform(id, platform), fix: Texts.changePlatform)
    }
    if let from = phrase.from, !scope.hasBegun(from) {
      throw Refusal(Texts.notYet(id, from), fix: Texts.beginEarlier(id))
    }
    if let until = phrase.until {
      throw Refusal(Texts.over(id, until), fix: Texts.changeDates(of: id))
    }
  }
}

/// One reply on its way to the buyer.
struct Saying {
  let phrase: Phrase
  let replies: ReplyDesk
  let context: Context
  /// The list from which the reply may have been taken; nil when there is none.
  let offer: Offer?

  init(phrase: Phrase, replies: ReplyDesk, context: Context, offer: Offer?) {
    let chat = offer?.chat ?? context.session?.chats.current
    self.phrase = replies.written(phrase, chat: chat)
    (self.replies, self.context, self.offer) = (replies, context, offer)
  }

  /// The chat that the reply is for; nil outside a session.
  private var chat: Chat? { offer?.chat ?? context.session?.chats.current }

  /// Fills the reply and sends it. A reply with a hole is never sent.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a value is missing and nobody can be asked, of
  ///   kind `.interrupted` when the person asked gives up.
  func answer(_ given: [String: String]) throws -> Answer {
    let acting = try? context.acting()
    let known = replies.values(
      agent: acting.map { ($0.agent.number, $0.agent.name) }, chat: chat)
    var values = known.merging(given) { $1 }
    guard try ask(&values) else { return leavingGaps(values) }
    let rendering = phrase.render(values, in: replies.scope)
    guard let messages = rendering.messages else {
      throw missing(rendering)
    }
    chat?.values.merge(values.filter { known[$0.key] != $0.value }) { $1 }
    return try send(messages, acting)
  }

  /// Sends the reply as it was shown; one that lacked a value is filled first.
  ///
  /// - Throws: `Refusal` as `answer(_:)` does for one that lacked a value.
  func answer(shown reply: ShownReply) throws -> Answer {
    guard reply.isReady else { return try answer([:]) }
    return try send(reply.words, try? context.acting())
  }

  /// Sends the reply as it was edited by hand.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a hole was left in it, of kind `.interrupted` when
  ///   it is empty.
  func answer(edited messages: [String]) throws -> Answer {
    let holes = (phrase.variables(in: replies.scope).map { "{\($0)}" } + [Phrase.gap])
      .filter { hole in messages.contains { $0.contains(hole) } }
    guard holes.isEmpty else {
      throw Refusal(Texts.missingValues(phrase.id, holes), fix: Texts.fillHoles)
    }
    guard !messages.isEmpty else { throw Refusal(.interrupted, Texts.givenUp) }
    return try send(messages, try? context.acting())
  }

  /// Copies the messages and counts the phrase.
  private func send(
    _ messages: [String], _ acting: ActingAgent?
  ) throws -> Answer {
    var notes = try copy(messages)
    if let acting {
      do {
        try count(acting.author)
      } catch let refusal as Refusal where refusal.kind == .store {
        // The buyer waits: a disk that is full or read-only keeps no reply from them.
        notes += [Texts.notCountedHere] + refusal.findings.map(\.reason)
      }
    } else {
      notes.append(Texts.notCounted)
    }
    let view = SayView(id: phrase.id, reply: messages)
    return Answer(
      .reply(
        text: messages.joined(separator: "\n"), json: try JSONText.encode(view, context.language)),
      notes: notes)
  }

  private func count(_ author: Author) throws {
    let (query, first) = offer?.asked(before: phrase.id) ?? ("", nil)
    let taken = query.isEmpty ? nil : chat?.take(phrase.id, after: query)
    if let right = taken?.settled { replies.learn(right) }
    try replies.count(
      phrase, after: query, rankedFirst: first, message: taken?.pick.message, by: author)
  }

  /// Asks, in a session, for missing values one after the other, with the reply below, and offers
  /// what is known of each. An empty answer takes the fallback, when there is one.
  ///
  /// - Returns: false when a value is left out and the rest is for editing.
  private func ask(_ values: inout [String: String]) throws -> Bool {
    // What the shop alone can state is not asked of an agent: the fallback says something else.
    let lacking = phrase.required(in: replies.scope).filter { values[$0] == nil }
    let isFallback = lacking.contains(where: replies.isFact)
    let names =
      isFallback
      ? phrase.fallbackRequired(in: replies.scope)
        .filter { values[$0] == nil && !replies.isFact($0) } : lacking
    guard replies.awaited(by: phrase, values).isEmpty else { return true }
    guard context.session?.put != nil, !names.isEmpty else { return true }
    var form = Form(
      names.map { name in
        var item = FormItem(name, question: question(name))
        (item.offered, item.isRequired) = (chat?.offered(name, for: phrase), false)
        item.noIsNothing = true
        item.read = { $0.isEmpty ? $0 : try Variables.checked($0, for: name) }
        return item
      })
    form.endsWhenEmpty = true
    form.below = { [values, phrase, replies] name, typed, others in
      let answers = others.merging([name: typed]) { $1 }
      return phrase.draft(values.merging(answers) { $1 }, in: replies.scope)
    }
    let (answers, ending) = form.ask(in: context)
    for (name, answer) in answers { values[name] = try Variables.checked(answer, for: name) }
    return switch ending {
    case .filled: true
    case .empty: !phrase.messages(in: replies.scope).fallback.isEmpty
    case .escaped: false
    case .interrupted: throw Refusal(.interrupted, Texts.givenUp)
    }
  }

  /// Puts the reply into the next line, with gaps for the values that are missing.
  private func leavingGaps(_ values: [String: String]) -> Answer {
    guard let session = context.session, let chat else { return Answer(.nothing) }
    session.chats.turn(to: chat)
    let messages = phrase.draft(values, in: replies.scope, gap: Phrase.gap)
    chat.edited = phrase
    chat.draft = " " + messages.joined(separator: SessionEditor.messageMark)
    return Answer(.nothing, notes: [Texts.gapsLeft])
  }

  /// Returns the question for a value, with the buyer where the reply is not for the current chat.
  private func question(_ name: String) -> Text {
    guard let chat, chat !== context.session?.chats.current else { return Texts.askValue(name) }
    return Texts.askValue(name, for: chat.label)
  }

  private func missing(_ rendering: Rendering) -> Refusal {
    guard case .missing(let names) = rendering else { return Refusal(Texts.givenUp) }
    let facts = names.filter(replies.isFact)
    guard facts.isEmpty else {
      return Refusal(Texts.factsAwaited(phrase.id, facts), fix: Texts.stateFacts(facts))
    }
    let example = names.map { "\($0)=…" }.joined(separator: " ")
    return Refusal(
      Texts.missingValues(phrase.id, names), fix: Texts.giveValues(phrase.id, example))
  }

  /// Copies the first of several messages; the rest wait in the session, one Enter each. Outside a
  /// session all are copied at once.
  private func copy(_ messages: [String]) throws -> [Text] {
    let isAlone = context.session?.ask == nil
    let text = isAlone ? messages.joined(separator: "\n") : messages[0]
    let rest = isAlone ? [] : Array(messages.dropFirst())
    chat?.answer(with: phrase, remaining: rest, at: context.clock.now)
    let settings = try context.desk().settings
    let outcome = Clipboard(setting: settings.clipboard, environment: context.environment)
      .copy(text)
    let notice = context.session?.notice(of: outcome, for: chat) ?? outcome.notice
    // Without a terminal nobody pastes: a script takes the reply from stdout.
    let isTerminal = context.output.screen(context.environment).isTerminal
    guard !outcome.isFailure || isTerminal else { return [] }
    return [notice] + (rest.isEmpty ? [] : [Texts.moreMessages(rest.count)])
  }
}

struct SayView: Encodable {
  let id: String
  let reply: [String]
}
