//! What the person asked for.

use crate::test::Part;
use crate::torture::Torture;

/// The short help, also shown for a command that does not exist.
pub const HELP: &str = "\
cargo xtask COMMAND

  start [FLAGS]   build everything and start it on http://localhost:8080
                  FLAGS go to the server: --port N, --data DIR, --ads N, --seed N, --import FILE, --open,
                  --amqp-url URL, --colleagues N
  build           build the one file to hand out: target/release/approval-console-server
  package         build the Debian package: target/debian/approval-console-server_*.deb
  test [PART…]    run all tests, or only: lint policy native broker browser api signin e2e gateway faults
  bench desk [PART…] [FLAGS]
                  measure the desk, or only: next scale colleagues keys;
                  FLAGS: --ads N (decided by `next`), --minutes N (of `colleagues`), --runs N (of `scale`)
  torture [PHASE…] [--write FILE]
                  kill, starve, damage, attack and wear out the release server, at most 20 minutes, or only:
                  damage disk hostile kill soak;
                  FILE gets the figures of `soak`
  serve [FLAGS]   the console with live reload on http://localhost:8081, beside a running server;
                  FLAGS go to `trunk serve`
";

/// One command with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Show the help.
    Help,
    /// Build and run; the flags are the server's.
    Start(Vec<String>),
    /// Build the binary to hand out.
    Build,
    /// Build the Debian package.
    Package,
    /// Run these parts of the tests.
    Test(Vec<Part>),
    /// Measure the desk; parts and flags are the bench's.
    BenchDesk(Vec<String>),
    /// Torture the server.
    Torture(Torture),
    /// Run the development server; the flags are Trunk's.
    Serve(Vec<String>),
}

impl Command {
    /// Reads the arguments after `cargo xtask`; `None` where they make no sense.
    pub fn read(arguments: &[String]) -> Option<Self> {
        let (name, rest) = arguments.split_first()?;
        if matches!(name.as_str(), "help" | "--help" | "-h") || rest.iter().any(|flag| flag == "--help" || flag == "-h")
        {
            return Some(Self::Help);
        }
        match name.as_str() {
            "start" => Some(Self::Start(rest.to_vec())),
            "build" if rest.is_empty() => Some(Self::Build),
            "package" if rest.is_empty() => Some(Self::Package),
            "test" if rest.is_empty() => Some(Self::Test(Part::ALL.to_vec())),
            "test" => rest.iter().map(|name| Part::named(name)).collect::<Option<_>>().map(Self::Test),
            "bench" => {
                let (what, flags) = rest.split_first()?;
                (what == "desk").then(|| Self::BenchDesk(flags.to_vec()))
            }
            "torture" => Torture::read(rest).map(Self::Torture),
            "serve" => Some(Self::Serve(rest.to_vec())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<Command> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Command::read(&arguments)
    }

    #[test]
    fn flags_of_start_are_handed_on_as_they_are() {
        let flags = vec!["--port".to_owned(), "9000".to_owned(), "--open".to_owned()];
        assert_eq!(read("start --port 9000 --open"), Some(Command::Start(flags)));
    }

    #[test]
    fn test_without_a_part_means_all_parts() {
        assert_eq!(read("test"), Some(Command::Test(Part::ALL.to_vec())));
        assert_eq!(read("test e2e lint"), Some(Command::Test(vec![Part::E2e, Part::Lint])));
    }

    #[test]
    fn a_bench_is_named_and_its_flags_are_handed_on() {
        let flags = vec!["next".to_owned(), "--ads".to_owned(), "50".to_owned()];
        assert_eq!(read("bench desk next --ads 50"), Some(Command::BenchDesk(flags)));
        assert_eq!(read("bench desk"), Some(Command::BenchDesk(Vec::new())));
    }

    #[test]
    fn torture_has_phases_and_a_page_where_it_soaks() {
        for line in
            ["torture", "torture kill", "torture soak --write a.md", "torture --write a.md", "torture kill disk"]
        {
            assert!(matches!(read(line), Some(Command::Torture(_))), "{line}");
        }
        for line in ["torture me", "torture --write", "torture kill --write a.md", "torture --write a.md --write b.md"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for line in ["", "strat", "test everything", "build --release", "package rpm", "bench", "bench chair"] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn help_is_never_a_flag_of_the_server() {
        assert_eq!(read("--help"), Some(Command::Help));
        assert_eq!(read("start --help"), Some(Command::Help));
    }
}
