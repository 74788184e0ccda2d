import Vocabulary

extension PayrollDocument {
  /// The document's text, on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("month", month)
      writer.member("closed", flag: closed)
      if let journal { writer.member("journal", journal) }
      writer.key("policies")
      writer.object { writer in
        writer.member("kpi", policies.kpi)
        writer.member("wage", policies.wage)
        writer.member("fines", policies.fines)
      }
      writer.member("findings", findings) { $0.string($1) }
      writer.member("agents", agents) { writer, agent in agent.write(&writer) }
      if let totals {
        writer.key("totals")
        totals.write(&writer)
      }
      if let open { writer.member("open", open) { $0.string($1) } }
      if let despite { writer.member("despite", despite) }
    }
    return writer.text
  }
}

extension PayrollDocument.Totals {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("base", base)
      writer.member("bonus", bonus)
      writer.member("commission", commission)
      writer.member("allowance", allowance)
      writer.member("rewards", rewards)
      writer.member("fines", fines)
      writer.member("adjustments", adjustments)
      writer.member("carried_in", carriedIn)
      writer.member("carried_out", carriedOut)
      writer.member("wage", wage)
    }
  }
}

extension PayrollDocument.AgentStatement {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("agent", number: agent.number)
      writer.member("name", name)
      writer.member("grade", grade.rawValue)
      writer.member("items", items) { writer, item in
        writer.object { writer in
          writer.member("key", item.key)
          writer.member("points", item.points)
          writer.member("max", item.max)
          writer.member("because", item.because)
        }
      }
      writer.member("deductions", deductions) { $1.write(&$0) }
      writer.member("additions", additions) { $1.write(&$0) }
      writer.member("score", score)
      writer.member("passed", flag: passed)
      if let level { writer.member("level", level) }
      writeMoney(&writer)
    }
  }

  private func writeMoney(_ writer: inout JSONWriter) {
    writer.member("bonus", bonus)
    writer.member("base", base)
    writer.member("commission", commission)
    writer.member("allowance", allowance)
    writer.member("rewards", rewards)
    writer.member("fines", fines) { writer, fine in
      writer.object { writer in
        writer.member("key", fine.key)
        writer.member("amount", fine.amount)
        writer.member("date", fine.date)
        writer.member("because", fine.because)
      }
    }
    writer.member("adjustments", adjustments) { writer, adjustment in
      writer.object { writer in
        writer.member("month", adjustment.month)
        writer.member("amount", adjustment.amount)
        writer.member("because", adjustment.because)
      }
    }
    writer.member("carried_in", carriedIn)
    writer.member("carried_out", carriedOut)
    writer.member("wage", wage)
  }
}

extension PayrollDocument.Event {
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("key", key)
      writer.member("points", points)
      writer.member("date", date)
      writer.member("because", because)
    }
  }
}
