/// A desk of many agents: who they are, when they work, their clockings, what was recorded about
/// them. Half work days, half nights; each rests one day of the month and is on record forty times.
struct StaffFiles {
  let agents: Int
  /// The clerk who imports and runs the payroll.
  static let clerk = 9999

  /// `Shifts/` of a desk folder: agents, patterns, and the rosters of the month and its neighbours.
  func writeShifts(desk: String) throws {
    var file = try DataFile(desk + "/Shifts/agents.yaml")
    try file.line("agents:")
    for agent in 1...agents {
      let grade = ["ordinary", "senior", "leader"][agent % 3]
      try file.line(
        """
          - number: \(agent)
            name: 客服\(agent)
            role: \(agent % 50 == 1 ? "lead" : "agent")
            joined: 2025-03-01
            grades:
              - {from: 2025-03-01, grade: \(grade)}
        """)
    }
    try file.line("  - {number: \(Self.clerk), name: 文员, role: clerk, joined: 2025-03-01}")
    try file.flush()
    try writePatterns(desk + "/Shifts/patterns.yaml")
    for (month, days) in [
      ("2026-09", 30), (Calendar2026.month, Calendar2026.days), ("2026-11", 30),
    ] {
      try writeRoster(desk + "/Shifts/\(month).csv", days: days)
    }
  }

  private func writePatterns(_ path: String) throws {
    var file = try DataFile(path)
    try file.line(
      """
      patterns:
        - {code: 白, name: 白班, start: "08:30", end: "17:30", minimum: 1}
        - {code: 晚, name: 晚班, start: "17:30", end: "01:00", minimum: 1}
      """)
    try file.flush()
  }

  private func writeRoster(_ path: String, days: Int) throws {
    var file = try DataFile(path)
    try file.line("agent," + (1...days).map(String.init).joined(separator: ","))
    for agent in 1...agents {
      let cells = (1...days).map { day in
        day == restDay(agent) ? "休" : worksNights(agent) ? "晚" : "白"
      }
      try file.line("\(agent)," + cells.joined(separator: ","))
    }
    try file.flush()
  }

  private func restDay(_ agent: Int) -> Int { agent % Calendar2026.days + 1 }
  private func worksNights(_ agent: Int) -> Bool { agent % 2 == 0 }

  /// In and out of every shift, one in fifty late.
  func writeClockings(_ path: String) throws {
    var random = Random(seed: 2)
    var file = try DataFile(path)
    try file.line("工号,时间,方向")
    for day in 1...Calendar2026.days {
      for agent in 1...agents where day != restDay(agent) {
        let (start, length) = worksNights(agent) ? (63_000, 27_000) : (30_600, 32_400)
        let begin = (day - 1) * 86_400 + start
        let shift = random.below(50) == 0 ? random.below(600) : -random.below(900)
        try file.line("\(agent),\(Calendar2026.time(begin + shift)),上班")
        try file.line("\(agent),\(Calendar2026.time(begin + length + random.below(1200))),下班")
      }
    }
    try file.flush()
  }

  func writeRecords(_ path: String) throws {
    var random = Random(seed: 3)
    var file = try DataFile(path)
    var count = 0
    try file.line("编号,日期,工号,类别,数值,订单编号,备注")
    func add(_ agent: Int, _ kind: String, day: Int, value: String = "") throws {
      count += 1
      try file.line("\(count),\(Calendar2026.date(day)),\(agent),\(kind),\(value),,")
    }
    for agent in 1...agents {
      for item in ["quality", "complaints", "cooperation", "execution"] {
        for week in 1...5 {
          try add(agent, "grade." + item, day: week * 6, value: random.pick(["优", "优", "良", "中"]))
        }
      }
      for _ in 0..<8 { try add(agent, "praise", day: 1 + random.below(31)) }
      for _ in 0..<4 { try add(agent, "low_rating", day: 1 + random.below(31)) }
      for day in [9, 20] { try add(agent, "complaint", day: day, value: "\(5 + random.below(16))") }
      for day in [8, 25] {
        try add(agent, "outstanding", day: day, value: "\(2 + random.below(4))")
      }
      for day in [4, 15] { try add(agent, "reward", day: day, value: "\(10 + random.below(90))") }
      try add(agent, "conduct", day: 12, value: "private_use")
      try add(agent, "leave", day: restDay(agent) % Calendar2026.days + 1)
    }
    try file.flush()
  }
}
