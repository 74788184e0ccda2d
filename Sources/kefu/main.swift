// The executable: hands its arguments to the Workbench.
import Foundation
import Workbench

exit(Program.run(Array(CommandLine.arguments.dropFirst())))
