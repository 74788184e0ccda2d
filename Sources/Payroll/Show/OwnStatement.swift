import Vocabulary

extension PayrollDocument {
  /// Returns the document as one agent may see it: only that agent's statement, and no findings
  /// about others.
  public func showing(only agent: AgentNumber) -> PayrollDocument {
    PayrollDocument(
      month: month, closed: closed, journal: journal, policies: policies, findings: [],
      agents: agents.filter { $0.agent == agent }, totals: nil, open: nil, despite: nil)
  }
}
