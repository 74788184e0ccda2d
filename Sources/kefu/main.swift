// The executable: hands its arguments to the commands.
import Commands
import Foundation

Program.prepareProcess()
exit(Program().run(Array(CommandLine.arguments.dropFirst())))
