import Glibc

/// Memory that the program freed and the allocator keeps for later. glibc declares these functions
/// in a header that Swift's module of glibc leaves out, so they are looked up by name; where they
/// do not exist, nothing happens.
public enum FreeMemory {
  /// `M_TRIM_THRESHOLD` and `M_MMAP_THRESHOLD` of malloc.h.
  private static let trimThreshold: Int32 = -1
  private static let mappingThreshold: Int32 = -3

  /// Returns it to the system.
  public static func giveBack() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let address = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(address, to: Trim.self)(0)
  }

  /// Makes blocks of a megabyte and more go back to the system as soon as they are freed.
  ///
  /// glibc does so by itself from 128 KB on, but raises that limit to the largest block freed so
  /// far: the arrays of a long import then stay in its heaps, a third of the memory that it took.
  public static func giveBackLargeBlocks() { set(mappingThreshold, 1 << 20) }

  /// Keeps up to 4 MB at the end of the heap when they are freed. At glibc's limit of 128 KB each
  /// message of a session gave some back and asked for it again, a tenth of its time.
  public static func keepSomeMegabytes() {
    set(trimThreshold, 4 << 20)
    giveBackLargeBlocks()
  }

  private static func set(_ option: Int32, _ bytes: Int32) {
    typealias Option = @convention(c) (Int32, Int32) -> Int32
    guard let address = dlsym(nil, "mallopt") else { return }
    _ = unsafeBitCast(address, to: Option.self)(option, bytes)
  }
}
