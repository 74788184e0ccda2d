import Appraisals
import Foundation
import Vocabulary

/// The frozen input of one agent's statement: everything that it was computed from.
struct FrozenFacts: Hashable, Codable, Sendable {
  let facts: AgentFacts
  let brought: Brought

  /// The stored form, in the shape that `Codable` reads.
  ///
  /// It is written by hand because encoding half a thousand agents with forty records each would
  /// take longer than the whole run.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("facts")
      facts.write(&writer)
      writer.key("brought")
      brought.write(&writer)
    }
    return writer.text
  }

  /// Returns the beginning of `json`, which says the facts alone.
  static func beginning(of facts: AgentFacts) -> String {
    var writer = JSONWriter()
    facts.write(&writer)
    return #"{"facts":"# + writer.text + ","
  }

  init(facts: AgentFacts, brought: Brought) {
    self.facts = facts
    self.brought = brought
  }

  /// Reads the stored form.
  ///
  /// - Throws: `Refusal` of kind `.store` when the text was not written by `json`.
  init(json: String) throws {
    do {
      self = try JSONDecoder().decode(FrozenFacts.self, from: Data(json.utf8))
    } catch {
      throw Refusal(.store, Texts.unreadableFreeze, fix: .changedOutside)
    }
  }
}

extension AgentFacts {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("agent", number: agent.number)
      writer.member("name", name)
      writer.member("days", days) { writer, days in
        writer.object { writer in
          writer.member("from", days.from)
          writer.member("to", days.to)
          if let grade = days.grade { writer.member("grade", grade.rawValue) }
        }
      }
      writer.key("orders")
      writer.object { writer in
        writer.member("tagged", number: orders.tagged)
        writer.member("refunded", number: orders.refunded)
        writer.member("paid", orders.paid)
        writer.member("refunds", orders.refunds)
      }
      writer.key("attendance")
      attendance.write(&writer)
      writer.member("records", records) { $1.write(&$0) }
    }
  }
}

extension AttendanceFacts {
  func write(_ writer: inout JSONWriter) {
    func write(_ writer: inout JSONWriter, _ lateness: Lateness) {
      writer.object { writer in
        writer.member("day", lateness.day)
        writer.member("seconds", number: lateness.seconds)
        if let by = lateness.by { writer.member("by", number: by.number) }
        if let at = lateness.enteredAt { writer.member("enteredAt", at) }
      }
    }
    writer.object { writer in
      writer.member("late", late) { write(&$0, $1) }
      writer.member("early", early) { write(&$0, $1) }
      writer.member("leave", leave) { $0.plain($1.description, quoted: true) }
      writer.member("absence", absence) { $0.plain($1.description, quoted: true) }
      writer.member("nights", nights) { $0.plain($1.description, quoted: true) }
      writer.member("shifts", number: shifts)
      if let changes { writer.member("changes", changes) { $1.write(&$0) } }
    }
  }
}

extension AttendanceFacts.Change {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("day", day)
      writer.member("kind", kind.rawValue)
      writer.member("what", what)
      writer.member("by", number: by.number)
      writer.member("enteredAt", enteredAt)
    }
  }
}

extension Record {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("number", number: number)
      writer.member("version", number: version)
      writer.key("entry")
      writer.object { writer in
        writer.member("day", entry.day)
        writer.member("agent", number: entry.agent.number)
        writer.member("kind", entry.kind.code)
        writer.member("value", entry.value)
        if let order = entry.order { writer.member("order", order) }
        writer.member("note", entry.note)
      }
      writer.member("author", number: author.number)
      writer.member("at", at)
      writer.key("origin")
      writer.object { writer in
        switch origin {
        case .desk:
          writer.key("desk")
          writer.object { _ in }
        case .file(let name, let line):
          writer.key("file")
          writer.object { writer in
            writer.member("name", name)
            writer.member("line", number: line)
          }
        }
      }
    }
  }
}

extension Brought {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("carriedIn", carriedIn)
      writer.member("finesOwed", finesOwed)
      writer.member("adjustments", adjustments) { writer, adjustment in
        writer.object { writer in
          writer.member("month", adjustment.month)
          writer.member("amount", adjustment.amount)
          writer.member("fines", adjustment.fines)
          writer.member("because", adjustment.because)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a text in the shape that `Codable` reads.
  mutating func member(_ name: String, _ text: Text) {
    key(name)
    object { writer in
      writer.member("chinese", text.chinese)
      writer.member("english", text.english)
    }
  }

  /// Writes a moment in the shape that `Codable` reads.
  mutating func member(_ name: String, _ moment: Moment) {
    key(name)
    object { $0.member("seconds", number: moment.seconds) }
  }
}
