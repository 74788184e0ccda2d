import Files
import Vocabulary

/// The messages of a text file or page, whose lines the patterns of a format tell apart.
final class LineTurns: TurnSource {
  /// The number of messages of the shop that may wait for the buyer to speak first.
  private static let longestWait = 1000

  private let lines: TextLines
  private let format: ChatFormat
  private let agents: ChatAgents
  private let zone: DeskZone
  private var ahead: [TextLines.Line] = []
  private var ready: [Result<SaidTurn, SourceFault>] = []
  private var open: SaidTurn?
  private var date: Day?
  /// The buyer of the chat, once it is known.
  private var buyer: String?
  /// True when a heading said the buyer: then everybody else is the shop's.
  private var isSaid = false
  private var waiting: [SaidTurn] = []
  private var isDone = false

  init(_ lines: TextLines, format: ChatFormat, agents: ChatAgents, zone: DeskZone) {
    self.lines = lines
    self.format = format
    self.agents = agents
    self.zone = zone
  }

  var share: Double { lines.share }

  func next() throws -> Result<SaidTurn, SourceFault>? {
    while ready.isEmpty, !isDone {
      guard let line = try peek(0) else {
        close()
        ready += waiting.map {
          .failure(SourceFault(line: $0.line, reason: ReadTexts.noBuyer))
        }
        isDone = true
        break
      }
      try take(line)
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Returns a line ahead, without blank ones; nil behind the end.
  private func peek(_ place: Int) throws -> TextLines.Line? {
    while ahead.count <= place {
      guard let line = try lines.next() else { return nil }
      let text = line.text.trimmed
      if text.isEmpty || format.skip.contains(where: { $0.matches(text) }) { continue }
      ahead.append(TextLines.Line(number: line.number, text: text))
    }
    return ahead[place]
  }

  private func take(_ line: TextLines.Line) throws {
    if let found = format.chat?.groups(line.text) {
      close()
      ahead.removeFirst()
      (buyer, isSaid) = (found["buyer"], found["buyer"] != nil)
      return
    }
    if let found = format.date?.groups(line.text), let said = found["date"],
      let day = Self.day(said)
    {
      close()
      ahead.removeFirst()
      date = day
      return
    }
    if let parts = try heading() {
      close()
      ahead.removeFirst(format.turn.count)
      begin(line.number, parts)
      return
    }
    ahead.removeFirst()
    guard var said = open else {
      ready.append(.failure(SourceFault(line: line.number, reason: ReadTexts.strayLine)))
      return
    }
    open = nil
    said.text += (said.text.isEmpty ? "" : "\n") + line.text
    open = said
  }

  /// Returns the groups of the lines ahead when they begin a message; nil when they don't.
  private func heading() throws -> [String: String]? {
    var parts: [String: String] = [:]
    for (place, pattern) in format.turn.enumerated() {
      guard let line = try peek(place), let found = pattern.groups(line.text) else { return nil }
      parts.merge(found) { $1 }
    }
    return parts.isEmpty ? nil : parts
  }

  private func begin(_ line: Int, _ parts: [String: String]) {
    var said = SaidTurn(line: line)
    said.time = time(parts)
    said.speaker = parts["nick"] ?? ""
    said.agent = parts["account"] ?? ""
    said.text = parts["text"] ?? ""
    if let named = parts["buyer"] { (buyer, isSaid) = (named, true) }
    open = said
  }

  private func time(_ parts: [String: String]) -> Moment? {
    guard let text = parts["time"] else { return nil }
    let day = parts["date"].flatMap(Self.day) ?? date
    if let moment = zone.parse(text) { return moment }
    guard case .time(let written) = WrittenTime.read(text), let second = written.second,
      let day = written.day ?? day
    else { return nil }
    return zone.moment(day, second: second)
  }

  private static func day(_ text: String) -> Day? {
    guard case .time(let written) = WrittenTime.read(text) else { return nil }
    return written.day
  }

  /// Ends the message that is open: it is the shop's, or says who the buyer is.
  private func close() {
    guard var said = open else { return }
    open = nil
    let account = said.agent
    let names = [said.speaker, account].filter { !$0.isEmpty }
    let shops = names.first(where: agents.isOfShop)
    if shops == nil, !isSaid || said.speaker == buyer {
      buyer = said.speaker
      said.buyer = said.speaker
      said.agent = ""
      ready += waiting.map {
        var held = $0
        held.buyer = said.buyer
        return .success(held)
      }
      waiting = []
      ready.append(.success(said))
      return
    }
    said.speaker = shops ?? said.speaker
    said.agent = ""
    if let buyer {
      said.buyer = buyer
      ready.append(.success(said))
    } else if waiting.count < Self.longestWait {
      waiting.append(said)
    } else {
      ready.append(.failure(SourceFault(line: said.line, reason: ReadTexts.noBuyer)))
    }
  }
}
