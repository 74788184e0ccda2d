import Vocabulary

extension PayrollDocument {
  /// The document as one agent may see it: the own statement alone, and no findings about others.
  public func showing(only agent: AgentNumber) -> PayrollDocument {
    PayrollDocument(
      month: month, closed: closed, policies: policies, findings: [],
      agents: agents.filter { $0.agent == agent })
  }
}
