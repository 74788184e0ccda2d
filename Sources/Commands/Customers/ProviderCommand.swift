import Foundation
import Vocabulary

/// A provider's command, which takes messages as CSV from its standard input.
struct ProviderCommand {
  /// A line of the shell.
  let line: String
  let environment: [String: String]

  /// Runs it to its end. What it says goes to the standard error.
  ///
  /// - Parameter folder: the folder for the file that it reads; the file has no name once it runs,
  ///   so that a program that is killed leaves no customer's number behind.
  /// - Returns: its exit status; nil when it was killed.
  /// - Throws: `Refusal` of kind `.refused` when it could not be started: then it took nothing.
  func run(_ input: String, in folder: String) throws -> Int32? {
    let path = folder + "/outbox.\(Key.make()).csv"
    try WholeFile.write(input, to: path, isPrivate: true)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    unlink(path)
    guard file >= 0 else { throw notStarted(errno) }
    defer { close(file) }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, file, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, STDERR_FILENO, STDOUT_FILENO)
    let arguments: [String] = ["sh", "-c", line]
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/bin/sh", &files, nil, words, variables)
    guard failure == 0 else { throw notStarted(failure) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private func notStarted(_ error: Int32) -> Refusal {
    Refusal(Texts.providerNotStarted(SystemError(error).text), fix: .wayOutOfWriting(error))
  }
}
