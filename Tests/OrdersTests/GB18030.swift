import Foundation
import Glibc

/// Text as a shop's back office saves it.
enum GB18030 {
  static func data(_ text: String) -> Data {
    let converter = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 2 + 16)
    var left = (input: input.count, output: output.count)
    let count = output.count
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = iconv(converter, &from, &left.input, &into, &left.output)
      }
    }
    return Data(output.prefix(count - left.output))
  }
}
