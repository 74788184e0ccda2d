import Cases
import Vocabulary

extension BookRecords {
  /// The guards that definitions of books may use beyond conditions on an entry's fields.
  public static let functions = FlowFunctions(guards: [
    FlowGuard("service.figures", Texts.serviceGuard) { attempt, _ in
      try ServiceFigures(attempt.values).check()
    },
    FlowGuard("call.times", Texts.callGuard) { attempt, _ in
      guard let times = CallTimes(attempt.values), times.seconds < 0 else { return }
      throw Refusal(Texts.endedFirst, fix: Texts.callTimes)
    },
  ])
}
