import Glibc

/// How much of the machine's memory this process has now.
enum ResidentMemory {
  /// Bytes of mapped files, the program's own among them: the third number of `/proc/self/statm`
  /// (proc_pid_statm(5)), which counts pages. 0 where it can't be read.
  static func ofFiles() -> Int {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let line = withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
      String(
        decoding: buffer[..<max(0, read(descriptor, buffer.baseAddress, buffer.count))],
        as: UTF8.self)
    }
    let numbers = line.split(separator: " ")
    guard numbers.count > 2, let pages = Int(numbers[2]) else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
