/// Lists and the agenda over a flow of 30 states with 100,000 open cases, in an open session.
enum CaseRows {
  private static let aim = Aim.seconds(0.05)

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.fillStoreWithCases()
    let lines = Lines(count: 30, file: workplace.path("lines.txt"))
    func pair(_ line: String) -> Pair {
      Pair(
        what: "\(line), 100,000 cases", rounds: 7, aim: aim,
        ours: { try lines.cost(line: { line }, program: workplace.session) })
    }
    return [
      pair("case list \(LongFlow.id)"), pair("case list \(LongFlow.id) --state s3"),
      pair("case list --mine"), pair("case list --overdue"),
      pair("case show \(LongFlow.id) 1"), pair("today"),
    ]
  }
}
