import Shell
import Vocabulary

extension LongWork {
  /// - Parameter interrupted: the text about work that was given up.
  package init(_ context: Context, interrupted: Text) {
    self.init(
      environment: context.environment, language: context.language,
      isPlain: (try? context.desk().settings.plain) ?? false, interrupted: interrupted)
  }
}
