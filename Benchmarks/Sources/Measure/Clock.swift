import Glibc

/// Seconds of clocks that only go forward.
enum Clock {
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What this program and the children that ended have had of the processors.
  static func processor() -> Double {
    [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, whose in
      var usage = rusage()
      getrusage(whose.rawValue, &usage)
      return sum + usage.processor
    }
  }
}

extension rusage {
  /// Seconds of the processors, those in the system's own code too.
  var processor: Double {
    [ru_utime, ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
