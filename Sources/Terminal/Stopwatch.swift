import Glibc

/// A clock that never goes back, for waiting and for rates.
public enum Stopwatch {
  /// Seconds since some moment in the past.
  public static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
