import Vocabulary

/// The sections of a man page that no command's guide holds.
package struct Manual: Sendable {
  /// A row of a section: a name, and its meaning.
  package typealias Row = (String, Text)

  /// The program in a few words, behind its name.
  package let purpose: Text
  package let description: Text
  /// The keys of the settings file.
  package let settings: [Row]
  package let environment: [Row]
  package let files: [Row]
  package let exitStatus: [Row]

  package init(
    purpose: Text, description: Text, settings: [Row], environment: [Row],
    files: [Row], exitStatus: [Row]
  ) {
    self.purpose = purpose
    self.description = description
    self.settings = settings
    self.environment = environment
    self.files = files
    self.exitStatus = exitStatus
  }
}
