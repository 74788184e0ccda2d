/// Start: what every command from the shell pays before it does anything.
enum StartRows {
  static func pairs(_ workplace: Workplace) -> [Pair] {
    [
      Pair(
        what: "kefu --version", rounds: 101, aim: .times(4), beside: "sqlite3 --version",
        ours: { try Child([workplace.program, "--version"]).run() },
        theirs: { try Child(["sqlite3", "--version"]).run() })
    ]
  }
}
