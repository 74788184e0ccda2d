import Files
import Vocabulary

/// How a desk reads chats: the formats, who is an agent, what is sent automatically.
public struct ChatMapping: Sendable {
  public var agents: ChatAgents
  public var automatic: [ChatPattern]
  public var formats: [ChatFormat]

  public init(
    agents: ChatAgents = ChatAgents(), automatic: [ChatPattern] = [], formats: [ChatFormat] = []
  ) {
    self.agents = agents
    self.automatic = automatic
    self.formats = formats
  }

  /// A file with the format that it was recognized as.
  struct Opened {
    let source: any TurnSource
    let format: ChatFormat
    var platform: ChatPlatform? { format.platform }
  }

  /// Opens a file by the format that the options name, else by its content.
  ///
  /// - Throws: `Refusal` of kind `.refused` when no format fits, or there is none of that name.
  func open(path: String, name: String, options: SheetOptions, zone: DeskZone) throws -> Opened {
    if let wanted = options.kind {
      let format = formats.first {
        wanted == $0.id || wanted == $0.name.chinese || wanted == $0.name.english
      }
      if let format, format.shape != .table {
        return Opened(source: try source(format, path, name, zone), format: format)
      }
      return try openTable(path, name, options, zone)
    }
    if let format = try recognized(path, name, zone) {
      return Opened(source: try source(format, path, name, zone), format: format)
    }
    do {
      return try openTable(path, name, options, zone)
    } catch let refusal as Refusal where refusal.kind == .refused {
      // A file that can't be read at all is told as that.
      guard (try? TextLines(path: path, name: name)) != nil else { throw refusal }
      let ids = (["table"] + formats.map(\.id)).joined(separator: ", ")
      throw Refusal(
        .refused,
        refusal.findings + [
          Finding(Place(file: name), ReadTexts.noFormat, fix: ReadTexts.nameFormat(ids))
        ])
    }
  }

  private func openTable(
    _ path: String, _ name: String, _ options: SheetOptions, _ zone: DeskZone
  ) throws -> Opened {
    var options = options
    options.kinds += formats.filter { $0.shape == .table }.map(\.kind)
    let sheet = try Sheet(path: path, name: name, use: TableTurns.use, options: options)
    let format = formats.first { $0.id == sheet.kind.id } ?? .table
    return Opened(source: TableTurns(sheet, zone: zone), format: format)
  }

  private func source(
    _ format: ChatFormat, _ path: String, _ name: String, _ zone: DeskZone
  ) throws -> any TurnSource {
    let lines = try TextLines(path: path, name: name)
    return format.shape == .json
      ? JSONTurns(lines, format: format, zone: zone)
      : LineTurns(lines, format: format, agents: agents, zone: zone)
  }

  /// The number of places of a file that are tried to recognize its format.
  private static let triedPlaces = 60

  /// Returns the format, of those that are no tables, that reads most of a file's beginning; nil
  /// when none reads a message of it.
  private func recognized(_ path: String, _ name: String, _ zone: DeskZone) throws -> ChatFormat? {
    let head = try? TextLines(path: path, name: name)
    guard let head, let first = try head.next() else { return nil }
    let isJSON = first.text.trimmed.hasPrefix("{")
    let shape: ChatFormat.Shape = head.isPage ? .page : isJSON ? .json : .lines
    var best: (format: ChatFormat, count: Int)?
    for format in formats where format.shape == shape {
      let source = try source(format, path, name, zone)
      var count = 0
      for _ in 0..<Self.triedPlaces {
        guard let next = try source.next() else { break }
        if case .success(let said) = next, said.time != nil { count += 1 }
      }
      if count > best?.count ?? 0 { best = (format, count) }
    }
    return best?.format
  }
}

extension ChatFormat {
  /// A table as a kind of sheet.
  var kind: SheetKind {
    SheetKind(
      id: id, name: name, use: TableTurns.use.id, columns: columns,
      required: TableTurns.use.required, words: [:])
  }
}
