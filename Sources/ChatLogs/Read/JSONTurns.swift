import Files
import Foundation
import Vocabulary

/// The messages of a file with a JSON object on each line.
final class JSONTurns: TurnSource {
  /// The keys that are read where the format names no others.
  static let keys: [String: [String]] = [
    "buyer": ["buyer", "买家", "customer"], "agent": ["agent", "客服", "staff"],
    "time": ["time", "时间", "at"], "speaker": ["speaker", "说话人", "from"],
    "text": ["text", "内容", "content"], "order": ["order", "订单"], "platform": ["platform", "平台"],
  ]

  private let lines: TextLines
  private let keys: [String: [String]]
  private let zone: DeskZone

  init(_ lines: TextLines, format: ChatFormat, zone: DeskZone) {
    self.lines = lines
    keys = Self.keys.merging(format.columns) { $1 + $0 }
    self.zone = zone
  }

  var share: Double { lines.share }

  func next() throws -> Result<SaidTurn, SourceFault>? {
    while let line = try lines.next() {
      if line.text.allSatisfy(\.isWhitespace) { continue }
      let read = try? JSONSerialization.jsonObject(with: Data(line.text.utf8))
      guard let object = read as? [String: Any] else {
        return .failure(SourceFault(line: line.number, reason: ReadTexts.noJSON))
      }
      return .success(said(line.number, object))
    }
    return nil
  }

  private func said(_ line: Int, _ object: [String: Any]) -> SaidTurn {
    func text(_ part: String) -> String {
      for key in keys[part] ?? [] {
        if let text = object[key] as? String { return text.trimmed }
        if let number = object[key] as? NSNumber { return number.stringValue }
      }
      return ""
    }
    var said = SaidTurn(line: line)
    said.buyer = text("buyer")
    said.agent = text("agent")
    said.speaker = text("speaker")
    said.text = text("text")
    said.order = text("order")
    said.platform = text("platform")
    said.time = time(text("time"))
    return said
  }

  /// Reads a time as people write it, or seconds or milliseconds since 1970.
  private func time(_ text: String) -> Moment? {
    if let moment = zone.parse(text) { return moment }
    guard let number = Int(text), number > 1_000_000_000, number < 100_000_000_000_000 else {
      return nil
    }
    return Moment(seconds: number > 100_000_000_000 ? number / 1000 : number)
  }
}
