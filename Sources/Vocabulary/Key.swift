import Glibc
import Synchronization

/// Makes keys on the client's side: 128 bits, time-ordered (RFC 9562, UUID version 7), written as
/// 32 hexadecimal digits, so that keys sort by time and need no sequence of the engine.
public enum Key {
  /// The latest stamp used: milliseconds, then 12 bits of their fraction.
  private static let latest = Mutex<UInt64>(0)

  public static func make() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000
    // The 12 bits after the version contain the fraction of the millisecond, so that keys of one
    // program sort.
    let fraction = UInt64(now.tv_nsec) % 1_000_000 * 4096 / 1_000_000
    let clock = milliseconds << 12 | fraction
    // When two keys are made in one instant, or the clock was set back, the later key takes the
    // next stamp.
    let stamp = latest.withLock { latest in
      latest = max(clock, latest + 1)
      return latest
    }
    let high = (stamp >> 12) << 16 | 0x7000 | stamp & 0xFFF
    let low = UInt64.random(in: 0...UInt64.max) >> 2 | 0x8000_0000_0000_0000
    return hex(high) + hex(low)
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
