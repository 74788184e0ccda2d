import Glibc

/// An error of the operating system, by its number (errno(3)).
public struct SystemError: Error, Hashable, Sendable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  /// The error of the system call that failed just now.
  public static var latest: SystemError { SystemError(errno) }

  public var text: Text { .system(number) }
}
