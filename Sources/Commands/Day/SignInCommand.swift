import Desk
import Shell
import Staff
import Vocabulary

/// `sign-in NUMBER`: changes the acting agent at this terminal, and shows everything that waits for
/// them.
struct SignInCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("sign-in", aliases: ["接班"])
  static let guide = Guide(
    Texts.signInSummary, examples: [.init("kefu sign-in 3", Texts.signInExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var agent: AgentNumber

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let person = try Identity(staff: desk.staff()).acting(claim: agent, today: desk.today).agent
    let agenda = try AgendaDesk(desk: desk, agent: person, now: desk.now).signIn()
    desk.keepHead("sign-in")
    context.session?.forgetAgent()
    context.session?.agent = agent
    return Answer(agenda)
  }
}

/// `today`: shows the sign-in screen at any time.
struct TodayCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("today", aliases: ["待办"])
  static let guide = Guide(
    Texts.todaySummary, examples: [.init("kefu today --as 3", Texts.todayExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer { try Self.answer(context) }

  /// Answers the screen, which a session also shows when it opens.
  static func answer(_ context: Context) throws -> Answer {
    let person = try context.acting().agent
    let desk = try context.desk()
    let agenda = try AgendaDesk(desk: desk, agent: person, now: context.clock.now).signIn()
    desk.keepHead("today")
    return Answer(agenda)
  }
}

/// `sign-out`: shows everything that is left, and in a session offers to hand it over; then nobody
/// acts.
struct SignOutCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("sign-out", aliases: ["交班"])
  static let guide = Guide(
    Texts.signOutSummary, examples: [.init("kefu sign-out --as 3", Texts.signOutExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer { try Self.answer(context) }

  /// Answers the screen, which a session also shows when it ends with something left.
  static func answer(_ context: Context) throws -> Answer {
    let person = try context.acting().agent
    let desk = try context.desk()
    let agenda = try AgendaDesk(desk: desk, agent: person, now: context.clock.now).signOut()
    desk.keepHead("sign-out")
    context.session?.leaving = agenda.isEmpty ? .nothingLeft : .somethingLeft
    return Answer(agenda)
  }
}
