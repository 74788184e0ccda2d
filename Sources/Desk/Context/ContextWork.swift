import Shell
import Vocabulary

extension LongWork {
  /// - Parameter interrupted: what is said of work that was given up.
  package init(_ context: Context, interrupted: Text) {
    self.init(
      environment: context.environment, language: context.language,
      isPlain: (try? context.desk().settings.plain) ?? false, interrupted: interrupted)
  }
}
