/// What an agent waits for on sitting down: the sign-in screen over a month's orders and all that
/// waits at a busy desk, in an open session and as a command of its own.
enum SignInRows {
  private static let aim = Aim.seconds(0.05)

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.fillStoreWithOpenWork()
    let lines = Lines(count: 50, file: workplace.path("lines.txt"))
    return [
      Pair(
        what: "sign-in screen in a session", rounds: 7, aim: aim,
        ours: { try lines.cost(line: { "sign-in 2" }, program: workplace.session) }),
      Pair(
        what: "sign-in screen of a lead in a session", rounds: 7, aim: aim,
        ours: { try lines.cost(line: { "sign-in 1" }, program: workplace.session) }),
      Pair(
        what: "kefu today --as 2", rounds: 15, aim: aim,
        ours: {
          try Child([workplace.program, "today", "--desk", workplace.desk, "--as", "2"]).run()
        }),
    ]
  }
}
