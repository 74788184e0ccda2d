import Glibc

/// Memory that the program freed and the allocator keeps for later.
enum FreeMemory {
  /// Returns it to the system. glibc's `malloc_trim` is declared in a header that Swift's module of
  /// glibc leaves out, so it is looked up by name; where it does not exist, nothing happens.
  static func giveBack() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let address = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(address, to: Trim.self)(0)
  }
}
